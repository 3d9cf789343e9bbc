package dev.tenure.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.account.ProfileCommand;
import dev.tenure.command.account.ProofCommand;
import dev.tenure.command.account.SignInCommand;
import dev.tenure.command.account.UseCommand;
import dev.tenure.command.account.UserAccountCommand;
import dev.tenure.command.application.ProviderApplicationCommand;
import dev.tenure.command.container.CareContainerCommand;
import dev.tenure.command.list.DistributionListCommand;
import dev.tenure.command.mailbox.SharedMailboxCommand;
import dev.tenure.command.membership.MailboxCommand;
import dev.tenure.command.membership.MembershipCommand;
import dev.tenure.command.request.StaffRequestCommand;
import dev.tenure.command.upload.BulkUploadCommand;
import dev.tenure.kernel.actor.Role;
import dev.tenure.testing.Rule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may do what, written by hand from the rulebook; a command without a line here fails. */
@Rule("AUD-1")
class RolesTest {
    private static final Map<String, Set<Role>> ALLOWED = Map.ofEntries(
            Map.entry("account.register-applicant", Set.of(Role.PROCESS)),
            Map.entry("account.register-uploaded", Set.of(Role.PROCESS)),
            Map.entry("account.issue-temporary-password", Set.of(Role.NAS)),
            Map.entry("account.look-at-first-sign-in", Set.of(Role.SELF)),
            Map.entry("account.accept-acceptable-use", Set.of(Role.SELF)),
            Map.entry("account.set-security-questions", Set.of(Role.SELF)),
            Map.entry("account.change-security-questions", Set.of(Role.SELF)),
            Map.entry("account.choose-password", Set.of(Role.SELF)),
            Map.entry("account.rename", Set.of(Role.NAS)),
            Map.entry("account.sign-in", Set.of(Role.SELF)),
            Map.entry("account.change-password", Set.of(Role.SELF)),
            Map.entry("account.record-refused-access", Set.of(Role.SELF)),
            Map.entry("account.look-at-own", Set.of(Role.SELF)),
            Map.entry("mailbox.look-at-own", Set.of(Role.SELF)),
            Map.entry("account.look-at-session", Set.of(Role.SELF)),
            Map.entry("account.open-mailbox", Set.of(Role.SELF)),
            Map.entry("account.look-at-questions", Set.of(Role.SELF)),
            Map.entry("account.reset-by-answers", Set.of(Role.SELF)),
            Map.entry("account.prove-by-mobile", Set.of(Role.HELPDESK, Role.NAS)),
            Map.entry("account.prove-by-voucher", Set.of(Role.HELPDESK, Role.NAS, Role.SELF)),
            Map.entry("account.prepare-recovery", Set.of(Role.NAS)),
            Map.entry("account.confirm-recovery", Set.of(Role.NAS)),
            Map.entry("account.drop-recovery", Set.of(Role.NAS)),
            Map.entry("account.show-temporary-password", Set.of(Role.NAS)),
            Map.entry("application.submit", Set.of(Role.APPLICANT, Role.NAS)),
            Map.entry("application.approve", Set.of(Role.NAS)),
            Map.entry("application.reject", Set.of(Role.NAS)),
            Map.entry("application.finish-onboarding", Set.of(Role.PROCESS)),
            Map.entry("application.report-overdue", Set.of(Role.PROCESS)),
            Map.entry("request.report-leaving", Set.of(Role.SELF, Role.NAS)),
            Map.entry("request.report-name", Set.of(Role.SELF, Role.NAS)),
            Map.entry("request.ask-for-account", Set.of(Role.SELF, Role.NAS)),
            Map.entry("request.ask-for-temporary-password", Set.of(Role.SELF, Role.NAS)),
            Map.entry("request.judge-erasure", Set.of(Role.PROCESS)),
            Map.entry("request.accept", Set.of(Role.NAS)),
            Map.entry("request.reject", Set.of(Role.NAS)),
            Map.entry("request.withdraw", Set.of(Role.SELF, Role.NAS)),
            Map.entry("request.look", Set.of(Role.SELF, Role.NAS)),
            Map.entry("container.open", Set.of(Role.PROCESS)),
            Map.entry("mailbox.create", Set.of(Role.PROCESS)),
            Map.entry("container.open-local", Set.of(Role.NAS)),
            Map.entry("container.name-local-department", Set.of(Role.NAS)),
            Map.entry("container.rename", Set.of(Role.NAS)),
            Map.entry("container.close", Set.of(Role.NAS)),
            Map.entry("container.set-signature", Set.of(Role.NAS)),
            Map.entry("container.set-auto-reply", Set.of(Role.NAS)),
            Map.entry("mailbox.add-member", Set.of(Role.PROCESS, Role.NAS, Role.SELF)),
            Map.entry("mailbox.remove-member", Set.of(Role.NAS, Role.SELF)),
            Map.entry("mailbox.name-owner", Set.of(Role.NAS, Role.SELF)),
            Map.entry("mailbox.stand-down-owner", Set.of(Role.NAS, Role.SELF)),
            Map.entry("mailbox.set-auto-reply", Set.of(Role.NAS, Role.SELF)),
            Map.entry("mailbox.set-signature", Set.of(Role.NAS, Role.SELF)),
            Map.entry("mailbox.open", Set.of(Role.NAS, Role.SELF)),
            Map.entry("mailbox.change-address", Set.of(Role.NAS)),
            Map.entry("mailbox.close", Set.of(Role.NAS)),
            Map.entry("account.report-use", Set.of(Role.NAS)),
            Map.entry("list.create", Set.of(Role.NAS, Role.SELF)),
            Map.entry("list.rename", Set.of(Role.NAS, Role.SELF)),
            Map.entry("list.add-entry", Set.of(Role.NAS, Role.SELF)),
            Map.entry("list.remove-entry", Set.of(Role.NAS, Role.SELF)),
            Map.entry("list.close", Set.of(Role.NAS, Role.SELF)),
            Map.entry("mailbox.judge-unopened", Set.of(Role.PROCESS)),
            Map.entry("account.change-profile", Set.of(Role.SELF, Role.NAS)),
            Map.entry("account.send-mobile-code", Set.of(Role.SELF, Role.NAS)),
            Map.entry("account.confirm-mobile", Set.of(Role.SELF, Role.NAS)),
            Map.entry("account.hide-mobile", Set.of(Role.SELF, Role.NAS)),
            Map.entry("account.remove-mobile", Set.of(Role.SELF, Role.NAS)),
            Map.entry("account.set-signature", Set.of(Role.SELF, Role.NAS)),
            Map.entry("account.set-auto-reply", Set.of(Role.SELF, Role.NAS)),
            Map.entry("account.save-contact", Set.of(Role.SELF, Role.NAS)),
            Map.entry("account.remove-contact", Set.of(Role.SELF, Role.NAS)),
            Map.entry("upload.receive", Set.of(Role.NAS)),
            Map.entry("upload.start", Set.of(Role.NAS)),
            Map.entry("upload.withdraw", Set.of(Role.NAS, Role.PROCESS)),
            Map.entry("upload.claim-numbers", Set.of(Role.PROCESS)),
            Map.entry("upload.release-numbers", Set.of(Role.PROCESS)),
            Map.entry("upload.finish-check", Set.of(Role.PROCESS)),
            Map.entry("upload.finish", Set.of(Role.PROCESS)));

    @Test
    void areAsTheRulebookHasThem() {
        Map<String, Set<Role>> found = new TreeMap<>();
        Stream.of(
                        UserAccountCommand.class,
                        SignInCommand.class,
                        ProofCommand.class,
                        ProviderApplicationCommand.class,
                        CareContainerCommand.class,
                        SharedMailboxCommand.class,
                        MembershipCommand.class,
                        MailboxCommand.class,
                        ProfileCommand.class,
                        UseCommand.class,
                        DistributionListCommand.class,
                        BulkUploadCommand.class,
                        StaffRequestCommand.class)
                .flatMap(RolesTest::commands)
                .map(CommandNames::named)
                .forEach(named -> assertThat(found.put(named.name(), named.allowedTo()))
                        .as(named.name() + " names one command")
                        .isNull());

        assertThat(found).isEqualTo(new TreeMap<>(ALLOWED));
    }

    private static Stream<Class<?>> commands(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(RolesTest::commands)
                : Stream.of(family);
    }
}
