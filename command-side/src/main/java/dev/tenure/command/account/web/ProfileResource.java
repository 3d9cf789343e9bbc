package dev.tenure.command.account.web;

import dev.tenure.command.account.MobileConfirmation;
import dev.tenure.command.account.ProfileCommand.ChangeProfile;
import dev.tenure.command.account.ProfileCommand.ConfirmMobile;
import dev.tenure.command.account.ProfileCommand.HideMobile;
import dev.tenure.command.account.ProfileCommand.RemoveMobile;
import dev.tenure.command.account.ProfileCommand.SendMobileCode;
import dev.tenure.command.account.Secret;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.command.registration.MobileProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Fields;
import dev.tenure.command.web.Why;
import dev.tenure.kernel.account.MobileNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's directory entry with its mobile number (DIR-3 to 5). */
@RestController
@RequestMapping({"/api/v1/accounts/{accountId}", "/api/v1/me"})
public class ProfileResource {
    private static final int MOBILE_LENGTH = 40;
    private static final int CODE_LENGTH = 20;

    private final CommandHttp http;
    private final MobileNumbers mobiles;

    public ProfileResource(CommandHttp http, MobileNumbers mobiles) {
        this.http = http;
        this.mobiles = mobiles;
    }

    /** The number that the holder wants, in any usual way of writing. */
    record MobileCodeRequest(
            @Nullable String mobile,
            @Nullable String reason,
            @Nullable String caseNumber,
            @Nullable String onBehalfOf) {}

    /** The code as it was sent. */
    record ConfirmationRequest(
            @Nullable String code,
            @Nullable String reason,
            @Nullable String caseNumber,
            @Nullable String onBehalfOf) {}

    /** Whether the address book hides the number. */
    record VisibilityRequest(
            boolean hidden,
            @Nullable String reason,
            @Nullable String caseNumber,
            @Nullable String onBehalfOf) {}

    /** Says that they were warned of being without a number. */
    record RemovalRequest(
            boolean warned,
            @Nullable String reason,
            @Nullable String caseNumber,
            @Nullable String onBehalfOf) {}

    @PutMapping("/profile")
    ResponseEntity<String> changeProfile(
            @PathVariable(required = false) @Nullable String accountId,
            @RequestBody ProfileRequest body,
            HttpServletRequest request) {
        return send(new ChangeProfile(OwnOrNamed.account(accountId, request), body.read()), body, body.why(), request);
    }

    @PostMapping("/mobile-codes")
    ResponseEntity<String> sendCode(
            @PathVariable(required = false) @Nullable String accountId,
            @RequestBody MobileCodeRequest body,
            HttpServletRequest request) {
        Fields fields = new Fields();
        Optional<MobileNumber> mobile = fields.text("/mobile", body.mobile(), MOBILE_LENGTH)
                .flatMap(text -> fields.read("/mobile", mobiles.read(text), MobileProblem::sentence));
        fields.throwIfAny();
        Why why = new Why(body.reason(), body.caseNumber(), body.onBehalfOf());
        SendMobileCode command = new SendMobileCode(OwnOrNamed.account(accountId, request), mobile.orElseThrow());
        return http.response(HttpStatus.OK, http.send(command, http.keyed(request, body, why)));
    }

    @PostMapping("/mobile-codes/confirmation")
    ResponseEntity<String> confirm(
            @PathVariable(required = false) @Nullable String accountId,
            @RequestBody ConfirmationRequest body,
            HttpServletRequest request) {
        Fields fields = new Fields();
        Optional<String> code = fields.text("/code", body.code(), CODE_LENGTH);
        fields.throwIfAny();
        Why why = new Why(body.reason(), body.caseNumber(), body.onBehalfOf());
        ConfirmMobile command =
                new ConfirmMobile(OwnOrNamed.account(accountId, request), new Secret(code.orElseThrow()));
        Answer answer = http.send(command, http.keyed(request, body, why));
        if (!http.result(answer, MobileConfirmation.class).confirmed()) {
            throw new Rejection(RejectionCode.MOBILE_CODE_WRONG);
        }
        return http.response(HttpStatus.OK, answer);
    }

    @PutMapping("/mobile/visibility")
    ResponseEntity<String> hide(
            @PathVariable(required = false) @Nullable String accountId,
            @RequestBody VisibilityRequest body,
            HttpServletRequest request) {
        Why why = new Why(body.reason(), body.caseNumber(), body.onBehalfOf());
        return send(new HideMobile(OwnOrNamed.account(accountId, request), body.hidden()), body, why, request);
    }

    @PostMapping("/mobile/removal")
    ResponseEntity<String> remove(
            @PathVariable(required = false) @Nullable String accountId,
            @RequestBody RemovalRequest body,
            HttpServletRequest request) {
        Why why = new Why(body.reason(), body.caseNumber(), body.onBehalfOf());
        return send(new RemoveMobile(OwnOrNamed.account(accountId, request), body.warned()), body, why, request);
    }

    private ResponseEntity<String> send(Command<?> command, Object body, Why why, HttpServletRequest request) {
        return http.response(HttpStatus.OK, http.send(command, http.unkeyed(request, body, why)));
    }
}
