package dev.tenure.command.messages.web;

import dev.tenure.command.messages.delivery.Confirming;
import dev.tenure.command.messages.delivery.Receipt;
import dev.tenure.command.messages.delivery.Reference;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Where GOV.UK Notify tells what became of a message, with a token that only it and the settings have. It says so up to six
 * times: what is known, and what is not ours, is answered like the rest. Nothing but reference and status is read.
 */
@RestController
@RequestMapping("/api/v1/notify-receipts")
public class NotifyReceiptResource {
    private static final String BEARER = "bearer ";

    private final Confirming confirming;
    private final ReceiptToken token;

    public NotifyReceiptResource(Confirming confirming, ReceiptToken token) {
        this.confirming = confirming;
        this.token = token;
    }

    /**
     * What GOV.UK Notify has to present.
     *
     * @param value none where nobody is let in
     */
    public record ReceiptToken(@Nullable String value) {
        boolean opens(@Nullable String header) {
            if (value == null || value.isEmpty() || header == null || header.length() <= BEARER.length()) {
                return false;
            }
            String given = header.substring(BEARER.length()).strip();
            return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    && MessageDigest.isEqual(
                            given.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "token";
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody(required = false) @Nullable JsonNode receipt) {
        if (!token.opens(authorization)) {
            throw new Rejection(RejectionCode.RECEIPT_REFUSED);
        }
        if (receipt == null) {
            return;
        }
        Reference.of(receipt.path("reference").asString(""))
                .ifPresent(reference -> Receipt.of(receipt.path("status").asString(""))
                        .ifPresent(became -> confirming.received(reference, became)));
    }
}
