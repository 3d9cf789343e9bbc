package dev.tenure.query.redirects;

import static java.util.Objects.requireNonNull;

import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.actor.Needs;
import dev.tenure.kernel.actor.Right;
import dev.tenure.query.web.AnsweredBy;
import dev.tenure.query.web.RequestCheck;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells mail servers where an address leads (REN-1 to 4). */
@Needs(Right.DIRECTORY_READ)
@RestController
@AnsweredBy(RedirectsProjection.SLICE)
public final class RedirectsResource {
    private final RedirectQueries redirects;

    public RedirectsResource(RedirectQueries redirects) {
        this.redirects = redirects;
    }

    @GetMapping("/api/v1/redirects/{address}")
    RedirectView redirect(@PathVariable String address) {
        RequestCheck check = new RequestCheck();
        MailAddress asked = check.read(
                address,
                "address",
                "ADDRESS_INVALID",
                "This is not an address of this service: letters and digits with dots and hyphens, an @ and a domain.",
                given -> MailAddress.of(given.toLowerCase(Locale.ROOT)));
        check.throwIfRefused();
        return redirects.of(requireNonNull(asked).value());
    }
}
