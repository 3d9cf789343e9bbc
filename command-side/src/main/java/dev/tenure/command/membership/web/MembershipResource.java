package dev.tenure.command.membership.web;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.lifecycle.Successor;
import dev.tenure.command.mailbox.SharedMailboxCommand.AddMember;
import dev.tenure.command.membership.MembershipCommand.NameOwner;
import dev.tenure.command.membership.MembershipCommand.RemoveMember;
import dev.tenure.command.membership.MembershipCommand.StandDownOwner;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Fields;
import dev.tenure.command.web.Why;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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

/** The people of a shared mailbox: members and owners (SMB-2 to 4, SMB-8 to 11). */
@RestController
@RequestMapping("/api/v1/mailboxes/{mailboxId}")
public class MembershipResource {
    private static final int UUID_LENGTH = 36;

    private final CommandHttp http;

    public MembershipResource(CommandHttp http) {
        this.http = http;
    }

    /**
     * Takes a person's use or ownership away, with who answers for the mailbox if they were its last owner (SMB-8).
     *
     * @param successor the new owner's account; left out where there is another, or NAS is to look after it
     * @param careOfNas true where NAS is to look after it
     */
    record DepartureRequest(
            @Nullable String successor,
            @Nullable Boolean careOfNas,
            @Nullable String reason,
            @Nullable String caseNumber,
            @Nullable String onBehalfOf) {
        static final DepartureRequest BARE = new DepartureRequest(null, null, null, null, null);

        Why why() {
            return new Why(reason, caseNumber, onBehalfOf);
        }
    }

    @PutMapping("/members/{accountId}")
    ResponseEntity<String> addMember(
            @PathVariable String mailboxId,
            @PathVariable String accountId,
            @RequestBody(required = false) @Nullable Why body,
            HttpServletRequest request) {
        Why why = body == null ? Why.NOTHING : body;
        return send(new AddMember(mailbox(mailboxId), account(accountId)), why, why, request);
    }

    @PostMapping("/members/{accountId}/removal")
    ResponseEntity<String> removeMember(
            @PathVariable String mailboxId,
            @PathVariable String accountId,
            @RequestBody(required = false) @Nullable DepartureRequest body,
            HttpServletRequest request) {
        DepartureRequest asked = body == null ? DepartureRequest.BARE : body;
        SharedMailboxId mailbox = mailbox(mailboxId);
        RemoveMember command = new RemoveMember(mailbox, account(accountId), successors(mailbox, asked));
        return send(command, asked, asked.why(), request);
    }

    @PutMapping("/owners/{accountId}")
    ResponseEntity<String> nameOwner(
            @PathVariable String mailboxId,
            @PathVariable String accountId,
            @RequestBody(required = false) @Nullable Why body,
            HttpServletRequest request) {
        Why why = body == null ? Why.NOTHING : body;
        return send(new NameOwner(mailbox(mailboxId), account(accountId)), why, why, request);
    }

    @PostMapping("/owners/{accountId}/standing-down")
    ResponseEntity<String> standDown(
            @PathVariable String mailboxId,
            @PathVariable String accountId,
            @RequestBody(required = false) @Nullable DepartureRequest body,
            HttpServletRequest request) {
        DepartureRequest asked = body == null ? DepartureRequest.BARE : body;
        SharedMailboxId mailbox = mailbox(mailboxId);
        StandDownOwner command = new StandDownOwner(mailbox, account(accountId), successors(mailbox, asked));
        return send(command, asked, asked.why(), request);
    }

    private ResponseEntity<String> send(Command<?> command, Object body, Why why, HttpServletRequest request) {
        return http.response(HttpStatus.OK, http.send(command, http.unkeyed(request, body, why)));
    }

    private static List<Successor> successors(SharedMailboxId mailboxId, DepartureRequest asked) {
        boolean careOfNas = Boolean.TRUE.equals(asked.careOfNas());
        if (asked.successor() == null) {
            return careOfNas ? List.of(new Successor(mailboxId, null)) : List.of();
        }
        Fields fields = new Fields();
        if (careOfNas) {
            fields.problem("/careOfNas", "ONE_OF_BOTH", "Name a successor, or say careOfNas: true.");
        }
        Optional<UserAccountId> successor = fields.value(
                "/successor",
                fields.text("/successor", asked.successor(), UUID_LENGTH),
                UserAccountId::of,
                "NOT_AN_ID");
        fields.throwIfAny();
        return List.of(new Successor(mailboxId, successor.orElseThrow()));
    }

    private static SharedMailboxId mailbox(String text) {
        return CommandHttp.id(text, SharedMailboxId::of, RejectionCode.MAILBOX_UNKNOWN);
    }

    private static UserAccountId account(String text) {
        return CommandHttp.id(text, UserAccountId::of, RejectionCode.ACCOUNT_UNKNOWN);
    }
}
