package dev.tenure.command.account.web;

import dev.tenure.command.account.ProofCommand;
import dev.tenure.command.account.ProofCommand.ConfirmRecovery;
import dev.tenure.command.account.ProofCommand.DropRecovery;
import dev.tenure.command.account.ProofCommand.PrepareRecovery;
import dev.tenure.command.account.ProofCommand.ProveByMobile;
import dev.tenure.command.account.ProofCommand.ProveByVoucher;
import dev.tenure.command.account.ProofOutcome;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.command.registration.MobileProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.Caller;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Fields;
import dev.tenure.command.web.Why;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Proofs of identity that a named operator hears, always under a case number (RST-2 to 4, RST-6), and the word that an owner
 * gives in their own session (RST-3). A proof that failed is recorded as one that succeeded is.
 */
@RestController
@RequestMapping("/api/v1/accounts/{accountId}/proofs")
public class ProofResource {
    private final CommandHttp http;
    private final MobileNumbers mobiles;

    public ProofResource(CommandHttp http, MobileNumbers mobiles) {
        this.http = http;
        this.mobiles = mobiles;
    }

    /**
     * The digits that the caller says.
     *
     * @param resetPassword whether a temporary password goes out; left out, it does
     */
    record MobileProofRequest(
            @Nullable String digits,
            @Nullable Boolean resetPassword,
            @Nullable String caseNumber,
            @Nullable String reason,
            @Nullable String onBehalfOf) {}

    /** An owner's word, and the number that they confirm. */
    record VoucherRequest(
            @Nullable String voucherAccountId,
            @Nullable Boolean localChecksMade,
            @Nullable String mobile,
            @Nullable String caseNumber,
            @Nullable String reason,
            @Nullable String onBehalfOf) {}

    /** The number that the provider's contact gave. */
    record RecoveryRequest(
            @Nullable String mobile,
            @Nullable String caseNumber,
            @Nullable String reason,
            @Nullable String onBehalfOf) {}

    /** What the operator is told. */
    record MobileProofView(boolean match, boolean numberIsNew) {}

    @PostMapping("/mobile")
    ResponseEntity<MobileProofView> byMobile(
            @PathVariable String accountId, @RequestBody MobileProofRequest body, HttpServletRequest request) {
        Fields fields = new Fields();
        Optional<String> digits = fields.text("/digits", body.digits(), 50);
        Why why = why(fields, body.reason(), body.caseNumber(), body.onBehalfOf());
        fields.throwIfAny();
        boolean reset = body.resetPassword() == null || body.resetPassword();
        Answer answer = send(new ProveByMobile(id(accountId), digits.orElseThrow(), reset), request, body, why);
        ProofOutcome outcome = http.result(answer, ProofOutcome.class);
        return ResponseEntity.ok()
                .headers(http.headers(answer))
                .body(new MobileProofView(outcome.proven(), outcome.numberIsNew()));
    }

    @PostMapping("/voucher")
    ResponseEntity<Void> byVoucher(
            @PathVariable String accountId, @RequestBody VoucherRequest body, HttpServletRequest request) {
        Fields fields = new Fields();
        boolean inPerson = Caller.of(request).heldAccount().isPresent();
        Optional<UserAccountId> voucher = inPerson && body.voucherAccountId() == null
                ? Optional.of(OwnOrNamed.own(request))
                : fields.value(
                        "/voucherAccountId",
                        fields.text("/voucherAccountId", body.voucherAccountId(), 36),
                        UserAccountId::of,
                        "NOT_AN_ID");
        if (!Boolean.TRUE.equals(body.localChecksMade())) {
            fields.problem("/localChecksMade", "MUST_BE_STATED", "The owner states that the local checks were made.");
        }
        Optional<MobileNumber> mobile = mobile(fields, body.mobile());
        Why why = inPerson
                ? new Why(body.reason(), body.caseNumber(), body.onBehalfOf())
                : why(fields, body.reason(), body.caseNumber(), body.onBehalfOf());
        fields.throwIfAny();
        ProveByVoucher command = new ProveByVoucher(id(accountId), voucher.orElseThrow(), mobile.orElseThrow());
        Answer answer = send(command, request, body, why);
        if (!http.result(answer, ProofOutcome.class).proven()) {
            throw new Rejection(RejectionCode.VOUCHER_NOT_FIT);
        }
        return ResponseEntity.noContent().headers(http.headers(answer)).build();
    }

    @PostMapping("/provider-contact")
    ResponseEntity<String> prepare(
            @PathVariable String accountId, @RequestBody RecoveryRequest body, HttpServletRequest request) {
        Fields fields = new Fields();
        Optional<MobileNumber> mobile = mobile(fields, body.mobile());
        Why why = why(fields, body.reason(), body.caseNumber(), body.onBehalfOf());
        fields.throwIfAny();
        PrepareRecovery command = new PrepareRecovery(id(accountId), mobile.orElseThrow());
        return http.response(HttpStatus.OK, send(command, request, body, why));
    }

    @PostMapping("/provider-contact/confirmation")
    ResponseEntity<Void> confirm(@PathVariable String accountId, @RequestBody Why body, HttpServletRequest request) {
        Why why = required(body);
        Answer answer = send(new ConfirmRecovery(id(accountId)), request, body, why);
        return ResponseEntity.noContent().headers(http.headers(answer)).build();
    }

    @DeleteMapping("/provider-contact")
    ResponseEntity<String> drop(@PathVariable String accountId, @RequestBody Why body, HttpServletRequest request) {
        Why why = required(body);
        return http.response(HttpStatus.OK, send(new DropRecovery(id(accountId)), request, body, why));
    }

    /** Who heard the proof is a person with a name, never a service (RST-4). */
    private Answer send(ProofCommand<?> command, HttpServletRequest request, Object body, Why why) {
        if (Caller.of(request).role() == Role.SERVICE) {
            throw new Rejection(RejectionCode.NOT_ALLOWED);
        }
        return http.send(command, http.keyed(request, body, why));
    }

    private Optional<MobileNumber> mobile(Fields fields, @Nullable String typed) {
        return fields.text("/mobile", typed, 50)
                .flatMap(text -> fields.read("/mobile", mobiles.read(text), MobileProblem::sentence));
    }

    private static Why required(Why body) {
        Fields fields = new Fields();
        Why why = why(fields, body.reason(), body.caseNumber(), body.onBehalfOf());
        fields.throwIfAny();
        return why;
    }

    private static Why why(
            Fields fields, @Nullable String reason, @Nullable String caseNumber, @Nullable String onBehalfOf) {
        Optional<String> number = fields.text("/caseNumber", caseNumber, 100);
        return new Why(reason, number.orElse(null), onBehalfOf);
    }

    private static UserAccountId id(String text) {
        return CommandHttp.id(text, UserAccountId::of, RejectionCode.ACCOUNT_UNKNOWN);
    }
}
