package dev.tenure.command.listing;

import static dev.tenure.command.sample.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.container.CareContainerCommand.CloseContainer;
import dev.tenure.command.container.CareContainerCommand.RenameContainer;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkJoiner;
import dev.tenure.command.list.DistributionListCommand.CloseList;
import dev.tenure.command.list.DistributionListCommand.CreateList;
import dev.tenure.command.list.DistributionListCommand.RenameList;
import dev.tenure.command.membership.MailboxCommand.CloseMailbox;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Home;
import dev.tenure.command.sample.Local;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What lists are called, and how they end. */
@Rule("SUP-3")
class ListsIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Home home = Home.of(side, 2);
    private final Home other = Home.of(side, 1);
    private final Lists lists = new Lists(side, home);

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void anAddressIsMadeOfTownCodeAndNameAndLooksLikeNoOther() {
        assertThat(lists.make("Night Staff").address())
                .isEqualTo("care.newcastle." + lists.code() + ".nightstaff@nhs.net");
    }

    @Test
    void ofTwoListsOfOneNameInAContainerTheSecondIsRefusedHoweverItIsWritten() {
        lists.make("Night Staff");

        assertRefused(
                side,
                RejectionCode.LIST_NAME_TAKEN,
                () -> home.nas(new CreateList(Lists.freshId(), home.container(), "night-staff")));
        assertThat(new Lists(side, other).make("Night Staff").address()).endsWith(".nightstaff@nhs.net");
    }

    @Test
    void aContainerThatALocalOrganisationRunsHasNoLists() {
        CareContainerId local = Local.of(side).container();

        assertRefused(
                side,
                RejectionCode.CONTAINER_IS_LOCAL,
                () -> home.nas(new CreateList(Lists.freshId(), local, "Night Staff")));
    }

    @Test
    void aNameOfSignsAloneIsRefused() {
        assertRefused(
                side,
                RejectionCode.REQUEST_NOT_VALID,
                () -> home.nas(new CreateList(Lists.freshId(), home.container(), "!!!")));
    }

    @Test
    @Rule({"SUP-3", "REN-4", "REN-5"})
    void theAddressFollowsTheNameAndNoneThatWasEverUsedIsAnotherListsAgain() {
        Lists.Made nights = lists.make("Nights");
        home.nas(new RenameList(nights.id(), "Days"));
        assertThat(lists.newest(nights.id(), "retiredAddress")).isEqualTo(nights.address());

        Lists.Made next = lists.make("Nights");
        assertThat(next.address()).endsWith(".nights1@nhs.net");

        home.nas(new CloseList(next.id()));
        home.nas(new RenameList(nights.id(), "Nights"));
        assertThat(lists.newest(nights.id(), "address")).isEqualTo(nights.address());
        home.nas(new RenameList(nights.id(), "NIGHTS"));
        assertThat(lists.newest(nights.id(), "address")).isEqualTo(nights.address());
        assertThat(side.historyOf(nights.id().value()))
                .containsExactly("list.created", "list.renamed", "list.renamed", "list.renamed");
    }

    @Test
    void aNameThatAnOpenListHasIsNotTakenByARename() {
        lists.make("Nights");
        DistributionListId days = lists.make("Days").id();

        assertRefused(side, RejectionCode.LIST_NAME_TAKEN, () -> home.nas(new RenameList(days, "Nights")));
    }

    @Test
    void aClosedListIsGoneForGoodAndItsNameFreeWithAnotherAddress() {
        DistributionListId nights = lists.make("Nights").id();
        lists.add(nights, home.person(1));
        home.nas(new CloseList(nights));
        home.nas(new CloseList(nights));

        assertThat(side.historyOf(nights.value())).containsExactly("list.created", "list.entry-added", "list.closed");
        assertThat(home.last(home.person(1).value())).isEqualTo("account.unlisted");
        assertRefused(side, RejectionCode.LIST_UNKNOWN, () -> home.nas(new RenameList(nights, "Days")));
        assertRefused(side, RejectionCode.LIST_UNKNOWN, () -> lists.add(nights, home.person(1)));
        assertThat(lists.make("Nights").address()).endsWith(".nights1@nhs.net");
    }

    @Test
    @Rule({"SUP-3", "ORG-6"})
    void aContainerThatIsRenamedLeavesTheAddressesOfItsLists() {
        DistributionListId nights = lists.make("Nights").id();

        home.nas(new RenameContainer(home.container(), "Rose Lodge"));

        assertThat(side.historyOf(nights.value())).containsExactly("list.created");
    }

    @Test
    @Rule({"SUP-3", "ORG-7"})
    void aContainerThatClosesClosesItsListsWithIt() {
        DistributionListId nights = lists.make("Nights").id();
        lists.add(nights, home.mailbox());
        lists.add(nights, home.person(1));
        home.nas(new CloseMailbox(home.mailbox()));
        home.nas(new MarkJoiner(home.owner(), other.container(), List.of()));
        home.nas(new MarkJoiner(home.person(1), other.container(), List.of()));

        home.nas(new CloseContainer(home.container()));

        assertThat(side.historyOf(nights.value())).endsWith("list.entry-removed", "list.entry-removed", "list.closed");
        assertRefused(
                side,
                RejectionCode.CONTAINER_CLOSED,
                () -> home.nas(new CreateList(Lists.freshId(), home.container(), "Days")));
    }

    @Test
    void aListOfNoContainerIsNotMade() {
        assertRefused(
                side,
                RejectionCode.CONTAINER_UNKNOWN,
                () -> home.nas(new CreateList(Lists.freshId(), new CareContainerId(UUID.randomUUID()), "Days")));
    }
}
