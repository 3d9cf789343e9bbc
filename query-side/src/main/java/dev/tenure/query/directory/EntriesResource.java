package dev.tenure.query.directory;

import static dev.tenure.query.web.QueryProblem.unknown;
import static java.util.Objects.requireNonNull;

import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.actor.Needs;
import dev.tenure.kernel.actor.Right;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.query.web.AnsweredBy;
import dev.tenure.query.web.Answers;
import dev.tenure.query.web.Page;
import dev.tenure.query.web.RequestCheck;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One person, provider or shared mailbox by its id, its address or its ODS code (DIR-1). */
@Needs(Right.DIRECTORY_READ)
@RestController
@AnsweredBy(DirectoryProjection.SLICE)
public final class EntriesResource {
    private final DirectoryQueries directory;

    public EntriesResource(DirectoryQueries directory) {
        this.directory = directory;
    }

    /** The version is there for commands; the provider's name changes without it (ORG-6), so no 304 is given for it. */
    @GetMapping("/api/v1/accounts/{id}")
    AccountView account(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        AccountView view = directory
                .seenBy(Viewer.of(request))
                .account(RequestCheck.id(id))
                .orElseThrow(() -> unknown("ACCOUNT_UNKNOWN", "The directory has no account " + id + "."));
        response.setHeader(HttpHeaders.ETAG, Answers.etag(view.version()));
        return view;
    }

    @GetMapping("/api/v1/containers/{id}")
    ResponseEntity<ContainerView> container(@PathVariable String id) {
        ContainerView view = directory
                .container(RequestCheck.id(id))
                .orElseThrow(() -> unknown("CONTAINER_UNKNOWN", "The directory has no container " + id + "."));
        return Answers.versioned(view, view.version());
    }

    /** The version is there for commands; names of members change without it, so no 304 is given for it. */
    @GetMapping("/api/v1/mailboxes/{id}")
    MailboxView mailbox(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        MailboxView view = directory
                .seenBy(Viewer.of(request))
                .mailbox(RequestCheck.id(id))
                .orElseThrow(() -> unknown("MAILBOX_UNKNOWN", "The directory has no shared mailbox " + id + "."));
        response.setHeader(HttpHeaders.ETAG, Answers.etag(view.version()));
        return view;
    }

    @GetMapping("/api/v1/accounts")
    Page<AccountView> accounts(@RequestParam(required = false) @Nullable String address, HttpServletRequest request) {
        RequestCheck check = new RequestCheck();
        MailAddress wanted = check.read(
                address,
                "address",
                "ADDRESS_INVALID",
                "address is a current address of this service, in full.",
                given -> MailAddress.of(given.toLowerCase(Locale.ROOT)));
        check.throwIfRefused();
        return Page.whole(directory
                .seenBy(Viewer.of(request))
                .accountsWithAddress(requireNonNull(wanted).value()));
    }

    @GetMapping("/api/v1/containers")
    Page<ContainerView> containers(@RequestParam(required = false) @Nullable String odsCode) {
        RequestCheck check = new RequestCheck();
        OdsCode wanted = check.read(
                odsCode, "odsCode", "ODS_CODE_INVALID", "odsCode is 3 to 10 letters and digits (ORG-3).", OdsCode::of);
        check.throwIfRefused();
        return Page.whole(directory.containersWithOdsCode(requireNonNull(wanted).value()));
    }

    @GetMapping("/api/v1/mailboxes")
    Page<MailboxView> mailboxes(
            @RequestParam(required = false) @Nullable String containerId,
            @RequestParam(required = false) @Nullable String accountId,
            @RequestParam(required = false) @Nullable String ownerNeeded,
            HttpServletRequest request) {
        RequestCheck check = new RequestCheck();
        UUID container = check.readIfGiven(
                containerId, "containerId", "ID_INVALID", "containerId is a UUID.", RequestCheck::uuid);
        UUID account =
                check.readIfGiven(accountId, "accountId", "ID_INVALID", "accountId is a UUID.", RequestCheck::uuid);
        Boolean needed = check.readIfGiven(
                ownerNeeded, "ownerNeeded", "OWNER_NEEDED_INVALID", "ownerNeeded is true.", EntriesResource::isTrue);
        if (containerId == null && accountId == null && ownerNeeded == null) {
            check.refuse(
                    "containerId",
                    "FILTER_MISSING",
                    "Give one or more of containerId, accountId and ownerNeeded=true.");
        }
        check.throwIfRefused();
        return Page.whole(directory.seenBy(Viewer.of(request)).mailboxes(container, account, needed != null));
    }

    private static Boolean isTrue(String given) {
        if (!given.equals("true")) {
            throw new IllegalArgumentException("there is no other");
        }
        return Boolean.TRUE;
    }
}
