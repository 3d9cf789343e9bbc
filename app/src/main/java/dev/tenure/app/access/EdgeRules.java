package dev.tenure.app.access;

import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Right;
import dev.tenure.kernel.actor.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may ask for what, judged before a resource sees the request. The resource and the command's handler judge again. A
 * resource that no rule names is open to nobody ({@link ResourceRights}).
 */
final class EdgeRules {
    private static final Set<Role> NAS = EnumSet.of(Role.NAS);
    private static final Set<Role> OWNERS = EnumSet.of(Role.NAS, Role.SELF);
    private static final Set<Role> VOUCHING = EnumSet.of(Role.NAS, Role.HELPDESK, Role.SELF);
    private static final Set<Role> SUPPORT = EnumSet.of(Role.NAS, Role.HELPDESK);
    /** Whoever comes here bears a token of another kind, which the resource judges. */
    static final String RECEIPTS = "/api/v1/notify-receipts";

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    /** The first that matches holds. */
    private static final List<Rule> RULES = List.of(
            open(null, "/health/**"),
            open(HttpMethod.POST, "/api/v1/applications"),
            open(null, "/api/v1/first-sign-in/**"),
            open(HttpMethod.POST, "/api/v1/sign-in"),
            open(HttpMethod.POST, "/api/v1/sign-out"),
            open(null, "/api/v1/session/**"),
            open(HttpMethod.PUT, "/api/v1/password"),
            open(HttpMethod.POST, "/api/v1/recovery/*"),
            open(HttpMethod.POST, RECEIPTS),
            holder("/api/v1/me"),
            holder("/api/v1/me/**"),
            right(null, "/metrics", Right.SYSTEM_READ),
            command("/api/v1/applications/*/approval", "application.approve"),
            command("/api/v1/applications/*/rejection", "application.reject"),
            right(HttpMethod.GET, "/api/v1/applications/*/history/**", Right.HISTORY_READ),
            right(HttpMethod.GET, "/api/v1/applications/**", Right.APPLICATIONS_READ),
            command("/api/v1/accounts/*/name", "account.rename"),
            command("/api/v1/accounts/*/temporary-passwords", "account.issue-temporary-password"),
            command("/api/v1/accounts/*/proofs/mobile", "account.prove-by-mobile", SUPPORT),
            command("/api/v1/accounts/*/proofs/voucher", "account.prove-by-voucher", VOUCHING),
            command("/api/v1/accounts/*/proofs/provider-contact", "account.prepare-recovery"),
            command("/api/v1/accounts/*/proofs/provider-contact/confirmation", "account.confirm-recovery"),
            command("/api/v1/accounts/*/leaver-mark", "account.mark-leaver"),
            command("/api/v1/accounts/*/leaver-mark/withdrawal", "account.withdraw-leaver-mark"),
            command("/api/v1/accounts/*/container", "account.mark-joiner"),
            command("/api/v1/accounts/*/transfer", "account.transfer"),
            command("/api/v1/accounts/*/absence", "account.announce-absence"),
            command("/api/v1/accounts/*/absence/end", "account.end-absence"),
            command("/api/v1/accounts/*/profile", "account.change-profile"),
            command("/api/v1/accounts/*/mobile-codes", "account.send-mobile-code"),
            command("/api/v1/accounts/*/mobile-codes/confirmation", "account.confirm-mobile"),
            command("/api/v1/accounts/*/mobile/visibility", "account.hide-mobile"),
            command("/api/v1/accounts/*/mobile/removal", "account.remove-mobile"),
            command("/api/v1/accounts/*/signature", "account.set-signature"),
            command("/api/v1/accounts/*/auto-reply", "account.set-auto-reply"),
            command(HttpMethod.DELETE, "/api/v1/accounts/*/contacts/*", "account.remove-contact"),
            command("/api/v1/accounts/*/contacts/*", "account.save-contact"),
            command("/api/v1/mailboxes/*/members/*", "mailbox.add-member", OWNERS),
            command("/api/v1/mailboxes/*/members/*/removal", "mailbox.remove-member", OWNERS),
            command("/api/v1/mailboxes/*/owners/*", "mailbox.name-owner", OWNERS),
            command("/api/v1/mailboxes/*/owners/*/standing-down", "mailbox.stand-down-owner", OWNERS),
            command("/api/v1/mailboxes/*/auto-reply", "mailbox.set-auto-reply", OWNERS),
            command("/api/v1/mailboxes/*/signature", "mailbox.set-signature", OWNERS),
            command("/api/v1/mailboxes/*/openings", "mailbox.open", OWNERS),
            command("/api/v1/mailboxes/*/address-change", "mailbox.change-address"),
            command("/api/v1/mailboxes/*/closing", "mailbox.close"),
            command("/api/v1/containers/*/lists", "list.create", OWNERS),
            command("/api/v1/lists/*/name", "list.rename", OWNERS),
            command("/api/v1/lists/*/entries/*/*", "list.add-entry", OWNERS),
            command("/api/v1/lists/*/entries/*/*/removal", "list.remove-entry", OWNERS),
            command("/api/v1/lists/*/closing", "list.close", OWNERS),
            command("/api/v1/uses", "account.report-use"),
            command("/api/v1/containers/*/name", "container.rename"),
            command("/api/v1/containers/*/signature", "container.set-signature"),
            command("/api/v1/containers/*/auto-reply", "container.set-auto-reply"),
            command("/api/v1/containers/local", "container.open-local"),
            command("/api/v1/containers/*/department", "container.name-local-department"),
            command("/api/v1/containers/*/takeover", "takeover.begin"),
            command("/api/v1/takeovers/*/resumption", "takeover.resume"),
            right(HttpMethod.GET, "/api/v1/takeovers/*/history/**", Right.HISTORY_READ),
            right(HttpMethod.GET, "/api/v1/takeovers/*", Right.DIRECTORY_READ),
            command("/api/v1/containers/*/closing", "container.close"),
            command("/api/v1/containers/*/uploads", "upload.receive"),
            command("/api/v1/uploads/*/start", "upload.start"),
            command("/api/v1/uploads/*/withdrawal", "upload.withdraw"),
            command("/api/v1/requests/*/acceptance", "request.accept"),
            command("/api/v1/requests/*/rejection", "request.reject"),
            command("/api/v1/requests/*/withdrawal", "request.withdraw"),
            command("/api/v1/requests/leaving", "request.report-leaving"),
            command("/api/v1/requests/name", "request.report-name"),
            command("/api/v1/requests/account", "request.ask-for-account"),
            command("/api/v1/requests/temporary-password", "request.ask-for-temporary-password"),
            right(HttpMethod.GET, "/api/v1/requests/*/history/**", Right.HISTORY_READ),
            right(HttpMethod.GET, "/api/v1/requests/**", Right.REQUESTS_READ),
            right(HttpMethod.GET, "/api/v1/uploads/*/history/**", Right.HISTORY_READ),
            right(HttpMethod.GET, "/api/v1/uploads/**", Right.UPLOADS_READ),
            right(HttpMethod.POST, "/api/v1/outbox/*/showing", Right.OUTBOX_SHOW),
            right(HttpMethod.POST, "/api/v1/outbox/*/resend", Right.SYSTEM_MEND),
            right(HttpMethod.GET, "/api/v1/outbox", Right.OUTBOX_READ),
            right(HttpMethod.POST, "/api/v1/ods-sites", Right.ODS_LOAD),
            right(HttpMethod.GET, "/api/v1/ods-sites/*", Right.ODS_READ),
            right(HttpMethod.POST, "/api/v1/parked-events/*/retry", Right.SYSTEM_MEND),
            right(HttpMethod.GET, "/api/v1/parked-events", Right.SYSTEM_READ),
            right(HttpMethod.POST, "/api/v1/parked-stories/*/retry", Right.SYSTEM_MEND),
            right(HttpMethod.POST, "/api/v1/parked-stories/*/*/release", Right.SYSTEM_MEND),
            right(HttpMethod.GET, "/api/v1/parked-stories", Right.SYSTEM_READ),
            right(HttpMethod.POST, "/api/v1/parked-commands/*/*/retry", Right.SYSTEM_MEND),
            right(HttpMethod.GET, "/api/v1/parked-commands", Right.SYSTEM_READ),
            right(HttpMethod.PUT, "/api/v1/system/clock", Right.SYSTEM_MEND),
            right(HttpMethod.GET, "/api/v1/system/**", Right.SYSTEM_READ),
            right(HttpMethod.GET, "/api/v1/deadlines", Right.DEADLINES_READ),
            right(HttpMethod.GET, "/api/v1/summary", Right.SUMMARY_READ),
            right(HttpMethod.GET, "/api/v1/attention", Right.SUMMARY_READ),
            right(HttpMethod.GET, "/api/v1/*/*/history/**", Right.HISTORY_READ),
            right(HttpMethod.GET, "/api/v1/directory", Right.DIRECTORY_READ),
            right(HttpMethod.GET, "/api/v1/accounts/**", Right.DIRECTORY_READ),
            right(HttpMethod.GET, "/api/v1/containers/**", Right.DIRECTORY_READ),
            right(HttpMethod.GET, "/api/v1/mailboxes/**", Right.DIRECTORY_READ),
            right(HttpMethod.GET, "/api/v1/lists/**", Right.DIRECTORY_READ),
            right(HttpMethod.GET, "/api/v1/redirects/**", Right.DIRECTORY_READ));

    private EdgeRules() {}

    /**
     * What of the requests, and who may ask for it.
     *
     * @param name what is asked for: a command, a right or, where it is neither, a path
     */
    private record Rule(RequestMatcher requests, boolean everybody, Predicate<Actor> callers, String name) {}

    /** What the edge says to a request. */
    enum Verdict {
        LET_IN,
        /** It takes a token. */
        UNKNOWN_CALLER,
        /** The caller's role or scopes do not open it. */
        NOT_ALLOWED
    }

    static Verdict judge(HttpServletRequest request) {
        Object caller = request.getAttribute(Actor.ATTRIBUTE);
        for (Rule rule : RULES) {
            if (rule.requests().matches(request)) {
                return rule.everybody() ? Verdict.LET_IN : judge(rule, caller);
            }
        }
        // a known caller may learn that there is nothing here
        return caller instanceof Actor ? Verdict.LET_IN : Verdict.UNKNOWN_CALLER;
    }

    /** Whether everybody may send the request, known or not. */
    static boolean isOpen(HttpServletRequest request) {
        return RULES.stream()
                .filter(rule -> rule.requests().matches(request))
                .findFirst()
                .filter(Rule::everybody)
                .isPresent();
    }

    /** What the request asks for, by the rule that speaks of it. */
    static Optional<String> nameOf(HttpServletRequest request) {
        return RULES.stream()
                .filter(rule -> rule.requests().matches(request))
                .findFirst()
                .map(Rule::name);
    }

    /** Whether a rule speaks of the request. */
    static boolean isNamed(HttpServletRequest request) {
        return RULES.stream().anyMatch(rule -> rule.requests().matches(request));
    }

    private static Verdict judge(Rule rule, @Nullable Object caller) {
        if (!(caller instanceof Actor actor)) {
            return Verdict.UNKNOWN_CALLER;
        }
        return rule.callers().test(actor) ? Verdict.LET_IN : Verdict.NOT_ALLOWED;
    }

    private static Rule open(@Nullable HttpMethod method, String path) {
        return new Rule(requests(method, path), true, actor -> true, path);
    }

    /** What the holder of an account asks in their own session, whatever it is; the account decides what they may. */
    private static Rule holder(String path) {
        return new Rule(requests(null, path), false, actor -> actor.role() == Role.SELF, path);
    }

    private static Rule right(@Nullable HttpMethod method, String path, Right right) {
        return new Rule(requests(method, path), false, right::isHeldBy, right.scope());
    }

    private static Rule command(String path, String name) {
        return command(path, name, NAS);
    }

    private static Rule command(String path, String name, Set<Role> roles) {
        RequestMatcher sent = request ->
                !request.getMethod().equals("GET") && PATHS.matcher(path).matches(request);
        return new Rule(sent, false, actor -> actor.maySend(name, roles), name);
    }

    private static Rule command(HttpMethod method, String path, String name) {
        return new Rule(requests(method, path), false, actor -> actor.maySend(name, NAS), name);
    }

    private static RequestMatcher requests(@Nullable HttpMethod method, String path) {
        return method == null ? PATHS.matcher(path) : PATHS.matcher(method, path);
    }
}
