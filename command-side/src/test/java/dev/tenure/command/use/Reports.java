package dev.tenure.command.use;

import dev.tenure.command.CommandSide;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.use.UseReports.Sending;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.eventstore.trace.Traces;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.policy.ClockPolicy;
import dev.tenure.kernel.policy.MailboxPolicy;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.policy.SignInPolicy;
import dev.tenure.kernel.policy.UseKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A mail system that reports uses, where sent mail counts. */
final class Reports implements AutoCloseable {
    static final Actor MAIL = new Actor("service:mail", Role.SERVICE, Set.of("account.report-use"));

    private final UseReports reports;

    Reports(CommandSide side) {
        reports = new UseReports(
                side.commands(), side.addresses(), side.journal(), new Sending(Traces.plain(), JsonForm.mapper()));
    }

    /** The guide of 2018, but for what counts as use. */
    static Policy policy() {
        ClockPolicy guide = ClockPolicy.of2018();
        return Policy.of2018()
                .with(
                        SignInPolicy.of2018(),
                        new ClockPolicy(
                                guide.leaverDays(),
                                guide.leaverReminders(),
                                guide.deactivationDays(),
                                guide.deletionDays(),
                                guide.inactivityWarnings(),
                                guide.longestAbsenceDays(),
                                Set.of("mail-sent")),
                        MailboxPolicy.of2018());
    }

    static ReportedUse use(int item, UserAccountId account, UseKind kind, Instant at) {
        return new ReportedUse(item, account, null, kind, at);
    }

    List<ItemResult> take(ReportedUse... uses) {
        return reports.take(List.of(uses), CommandContext.of(MAIL)).stream()
                .sorted(Comparator.comparingInt(ItemResult::item))
                .toList();
    }

    /** What became of mail that the account sent then: the result, or why it is none. */
    String mailSent(UserAccountId account, Instant at) {
        ItemResult result = take(use(0, account, UseKind.MAIL_SENT, at)).get(0);
        return result.code() == null ? result.result() : result.code();
    }

    List<ItemResult> takeAll(List<ReportedUse> uses) {
        return reports.take(uses, CommandContext.of(MAIL));
    }

    @Override
    public void close() {
        reports.close();
    }
}
