package dev.tenure.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.command.CommandSide;
import dev.tenure.command.messages.delivery.Adapters;
import dev.tenure.command.messages.delivery.DeliverySide;
import dev.tenure.command.messages.delivery.Postbox;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.policy.RecordPolicy;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A deletion where the policy keeps what identifies people sealed for ten days, as {@link LifeStoryIT} lives where it keeps nothing. */
class KeptSealedIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final Instant DELETION = Instant.parse("2018-05-31T11:00:00Z");
    private static final Instant ERASURE = Instant.parse("2018-06-10T11:00:00Z");

    private final CommandSide side =
            CommandSide.withStories(POSTGRES, Policy.of2018().with(new RecordPolicy(10, 30)));
    private final Home home = Home.of(side, 2);
    private final UserAccountId member = home.person(1);

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    @Rule("LEA-5")
    void theKeyIsDestroyedOnTheDayAndTheAccountIsGoneAllTheWhile() {
        home.markLeaver(member);
        liveUntil(DELETION);

        assertThat(home.history(member)).endsWith("account.deleted");
        assertThat(home.newest(member.value(), "account.deleted")
                        .path("erasureDue")
                        .stringValue())
                .isEqualTo(ERASURE.toString());
        assertThat(home.mailboxHistory()).contains("mailbox.member-removed");
        assertThat(keys()).as("kept, sealed").isEqualTo(1);

        liveUntil(ERASURE.minusSeconds(1));
        assertThat(keys()).as("a second early").isEqualTo(1);

        liveUntil(ERASURE);
        assertThat(home.history(member)).endsWith("account.deleted", "account.erased");
        assertThat(keys()).isZero();
    }

    @Test
    @Rule("LEA-5")
    void nothingIsSentToSomebodyWhoIsDeletedThoughTheirDataIsKept() {
        home.markLeaver(member);
        liveUntil(DELETION);
        List<UUID> about = side.jdbc()
                .sql("select message_id from events.outgoing_message where subject = ?")
                .param(member.value())
                .query(UUID.class)
                .list();
        Postbox postbox = new Postbox();

        new DeliverySide(side)
                .through(new Adapters(Map.of(Adapters.TEXT, postbox, Adapters.EMAIL, postbox)))
                .deliverDue();

        assertThat(about).isNotEmpty();
        assertThat(postbox.ids()).as("others are written to").isNotEmpty().doesNotContainAnyElementsOf(about);
        assertThat(side.count("command.message_delivery where reason = 'PERSON_DELETED'"))
                .isEqualTo(about.size());
    }

    private long keys() {
        return side.count("events.data_key where person = '" + member + "'");
    }

    /** Moves the time from deadline to deadline. */
    private void liveUntil(Instant end) {
        settle();
        for (Optional<Instant> due = nextDue(end); due.isPresent(); due = nextDue(end)) {
            side.clock().set(due.get());
            side.stories().firing().fireDue();
            settle();
        }
        side.clock().set(end);
    }

    private Optional<Instant> nextDue(Instant end) {
        return side.jdbc()
                .sql("select min(not_before) from command.deadline where not_before <= ? having count(*) > 0")
                .param(Timestamp.from(end))
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private void settle() {
        await("all is told and answered").until(() -> {
            boolean told = side.status().stories().processors().stream()
                    .allMatch(story -> story.running() && story.lagEvents() == 0);
            return told && side.count("command.saga_command") == 0;
        });
    }
}
