package dev.tenure.command.account.web;

import dev.tenure.command.account.UserAccountCommand.IssueTemporaryPassword;
import dev.tenure.command.account.UserAccountCommand.RenamePerson;
import dev.tenure.command.registration.NameProblem;
import dev.tenure.command.registration.PersonalAddresses;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Fields;
import dev.tenure.command.web.Why;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
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

/** What NAS does to accounts: renaming (REN-1), sending a new temporary password (REG-11). */
@RestController
@RequestMapping("/api/v1/accounts/{accountId}")
public class AccountResource {
    private final CommandHttp http;

    public AccountResource(CommandHttp http) {
        this.http = http;
    }

    /** A person's new name, and why. */
    record RenameRequest(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String reason,
            @Nullable String caseNumber,
            @Nullable String onBehalfOf) {}

    @PutMapping("/name")
    ResponseEntity<String> rename(
            @PathVariable String accountId, @RequestBody RenameRequest body, HttpServletRequest request) {
        RenamePerson command = new RenamePerson(id(accountId), name(body));
        Why why = new Why(body.reason(), body.caseNumber(), body.onBehalfOf());
        return http.response(HttpStatus.OK, http.send(command, http.unkeyed(request, body, why)));
    }

    @PostMapping("/temporary-passwords")
    ResponseEntity<String> issueTemporaryPassword(
            @PathVariable String accountId,
            @RequestBody(required = false) @Nullable Why body,
            HttpServletRequest request) {
        Why why = body == null ? Why.NOTHING : body;
        IssueTemporaryPassword command = new IssueTemporaryPassword(id(accountId));
        return http.response(HttpStatus.OK, http.send(command, http.keyed(request, why, why)));
    }

    private static PersonName name(RenameRequest body) {
        Fields fields = new Fields();
        Optional<String> given = fields.text("/givenName", body.givenName(), PersonName.MAX_LENGTH);
        Optional<String> family = fields.text("/familyName", body.familyName(), PersonName.MAX_LENGTH);
        fields.throwIfAny();
        PersonName name = new PersonName(given.orElseThrow(), family.orElseThrow());
        fields.read("/familyName", PersonalAddresses.of(name), NameProblem::sentence);
        fields.throwIfAny();
        return name;
    }

    private static UserAccountId id(String text) {
        return CommandHttp.id(text, UserAccountId::of, RejectionCode.ACCOUNT_UNKNOWN);
    }
}
