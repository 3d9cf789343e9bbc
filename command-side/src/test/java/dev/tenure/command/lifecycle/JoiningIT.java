package dev.tenure.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkJoiner;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Local;
import dev.tenure.command.sample.Refused;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JoiningIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Home home = Home.of(side, 2);
    private final Home other = Home.of(side, 1);
    private final UserAccountId member = home.person(1);

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    @Rule({"LEA-3", "LEA-6"})
    void aLeaverWhoJoinsAnotherHomeIsNotDeleted() {
        home.markLeaver(member);

        join(member);

        assertThat(home.newest(member.value(), "account.joined").path("to").stringValue())
                .isEqualTo(other.container().toString());
        side.clock().advance(Duration.ofDays(40));
        assertThat(home.judgeLeaving(member)).isNull();
        assertThat(home.history(member)).doesNotContain("account.deleted");
        assertThat(home.messagesAbout(member.value())).contains("email joined-email");
    }

    @Test
    @Rule({"LEA-3", "SMB-7"})
    void whoMovesLosesTheOldMailboxesInTheSameStep() {
        join(member);

        assertThat(home.mailboxHistory()).endsWith("mailbox.member-removed");
        assertThat(home.newest(home.mailbox().value(), "mailbox.member-removed")
                        .path("cause")
                        .stringValue())
                .isEqualTo("MOVED");
    }

    @Test
    @Rule("SMB-11")
    void aGuestOfTheNewHomeBecomesItsMember() {
        other.add(member);
        assertThat(home.newest(member.value(), "account.access-given")
                        .path("role")
                        .stringValue())
                .isEqualTo("GUEST");

        join(member);

        assertThat(home.newest(member.value(), "account.access-given")
                        .path("role")
                        .stringValue())
                .isEqualTo("MEMBER");
        assertThat(other.newest(other.mailbox().value(), "mailbox.member-added")
                        .path("guest")
                        .booleanValue())
                .isFalse();
    }

    @Test
    @Rule("SMB-8")
    void theLastOwnerDoesNotMoveWithoutASuccessor() {
        long head = side.store().log().head();

        Refusals.assertRefused(() -> join(home.person(0)), RejectionCode.LAST_OWNER, "SUCCESSOR_NEEDED");

        assertThat(side.store().log().head()).isEqualTo(head);
    }

    @Test
    @Rule("LEA-6")
    void aJoinerMarkAfterTheDeletionIsRefused() {
        home.markLeaver(member);
        side.clock().advance(Duration.ofDays(31));
        home.judgeLeaving(member);
        long head = side.store().log().head();

        Refusals.assertRefused(() -> join(member), RejectionCode.ACCOUNT_UNKNOWN);

        assertThat(side.store().log().head()).isEqualTo(head);
    }

    @Test
    @Rule({"LEA-3", "INA-4"})
    void aDeactivatedAccountJoinsOnlyOnceItsHolderHasProvenWhoTheyAre() {
        side.clock().advance(Duration.ofDays(95));
        home.judgeInactivity(member);
        side.clock().advance(Duration.ofDays(3));
        home.judgeInactivity(member);
        long head = side.store().log().head();

        Refusals.assertRefused(() -> join(member), RejectionCode.JOINER_NOT_PROVEN);

        assertThat(side.store().log().head()).isEqualTo(head);
    }

    @Test
    @Rule("LEA-3")
    void nobodyJoinsWhereTheyAreOrWhereNothingIs() {
        long head = side.store().log().head();

        Refusals.assertRefused(
                () -> home.nas(new MarkJoiner(member, home.container(), List.of())), RejectionCode.ALREADY_THERE);
        Refusals.assertRefused(
                () -> home.nas(new MarkJoiner(member, new CareContainerId(UUID.randomUUID()), List.of())),
                RejectionCode.CONTAINER_UNKNOWN);

        assertThat(side.store().log().head()).isEqualTo(head);
    }

    @Test
    @Rule("LEA-3")
    void nobodyJoinsWhatALocalOrganisationRuns() {
        CareContainerId local = Local.of(side).container();

        Refused.assertRefused(
                side, RejectionCode.CONTAINER_IS_LOCAL, () -> home.nas(new MarkJoiner(member, local, List.of())));
    }

    private void join(UserAccountId account) {
        home.nas(new MarkJoiner(account, other.container(), List.of()));
    }
}
