package dev.tenure.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.mailbox.SharedMailboxCommand.AddMember;
import dev.tenure.command.membership.MembershipCommand.NameOwner;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** To whom the messages of a leaver and of an unused account go (LEA-2, INA-3). */
class ToldOfDeactivationIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Home home = Home.of(side, 3);
    private final Home other = Home.of(side, 1);
    private final UserAccountId member = home.person(1);

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    @Rule("INA-3")
    void onceDeactivatedTheHolderIsToldByTextAndTheOwnersOfTheirMailboxesAtTheirOwn() {
        home.nas(new NameOwner(home.mailbox(), home.person(2)));
        home.nas(new AddMember(other.mailbox(), member));

        deactivate(member);

        assertThat(recipients(member, "member-deactivated-email"))
                .containsExactlyInAnyOrder(address(home.person(0)), address(home.person(2)), address(other.person(0)));
        assertThat(recipients(member, "deactivated-text"))
                .singleElement()
                .asString()
                .startsWith("+44");
        assertThat(contents(member, "member-deactivated-email"))
                .allSatisfy(content -> assertThat(content)
                        .containsEntry("address", address(member))
                        .containsEntry("until", "12:00 on 28 October 2018"));
    }

    @Test
    @Rule("INA-3")
    void whereNobodyElseOwnsTheMailboxNasIsTold() {
        deactivate(home.person(0));

        assertThat(recipients(home.person(0), "member-deactivated-email")).containsExactly("careadmin@nhs.net");
    }

    @Test
    @Rule("INA-3")
    void untilThenItIsTheHolderByTextAndAtTheirOwnMailbox() {
        side.clock().advance(Duration.ofDays(76));
        home.judgeInactivity(member);

        assertThat(recipients(member, "inactivity-email")).containsExactly(address(member));
        assertThat(recipients(member, "inactivity-text")).hasSize(1);
        assertThat(recipients(member, "member-deactivated-email")).isEmpty();
    }

    @Test
    @Rule("LEA-2")
    void aLeaverIsToldAtOnceByTextAndAtTheirOwnMailbox() {
        home.markLeaver(member);

        assertThat(recipients(member, "leaver-email")).containsExactly(address(member));
        assertThat(recipients(member, "leaver-text")).hasSize(1);
        assertThat(contents(member, "leaver-text").get(0))
                .containsEntry("telephone", "0333 200 1133")
                .containsEntry("help", "careadmin@nhs.net");
    }

    private void deactivate(UserAccountId account) {
        side.clock().advance(Duration.ofDays(87));
        home.judgeInactivity(account);
        side.clock().advance(Duration.ofDays(3));
        home.judgeInactivity(account);
        assertThat(home.history(account)).contains("account.deactivated");
    }

    private List<String> recipients(UserAccountId about, String template) {
        return contents(about, template).stream()
                .map(content -> content.get("to"))
                .toList();
    }

    private List<Map<String, String>> contents(UserAccountId about, String template) {
        return side
                .jdbc()
                .sql(
                        "select message_id from events.outgoing_message where subject = ? and template = ? order by position")
                .params(about.value(), template)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> side.store().outgoingMessages().open(id).orElseThrow())
                .toList();
    }

    private String address(UserAccountId account) {
        return side.store()
                .recordedEvents()
                .ofAggregate(account.value(), 0, 1)
                .get(0)
                .json()
                .replaceAll("(?s).*\"address\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }
}
