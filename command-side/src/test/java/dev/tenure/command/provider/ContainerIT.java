package dev.tenure.command.provider;

import static dev.tenure.command.sample.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenure.command.CommandSide;
import dev.tenure.command.container.CareContainerCommand.CloseContainer;
import dev.tenure.command.container.CareContainerCommand.RenameContainer;
import dev.tenure.command.container.CareContainerCommand.SetStandardAutoReply;
import dev.tenure.command.container.CareContainerCommand.SetStandardSignature;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkJoiner;
import dev.tenure.command.lifecycle.Successor;
import dev.tenure.command.membership.MailboxCommand.ChangeMailboxAddress;
import dev.tenure.command.membership.MailboxCommand.CloseMailbox;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Concurrently;
import dev.tenure.command.sample.Home;
import dev.tenure.command.sample.Registrar;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContainerIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final CommandSide other = CommandSide.deciding(POSTGRES);
    private final Home home = Home.of(side, 1);
    private final Home next = Home.of(side, 1);

    @AfterEach
    void close() {
        other.close();
        side.close();
    }

    @Test
    @Rule({"ORG-5", "ORG-6"})
    void aNewNameIsTheMailboxesToo() {
        home.nas(new RenameContainer(home.container(), "Rose Lodge"));
        home.nas(new RenameContainer(home.container(), "Rose Lodge"));

        assertThat(side.historyOf(home.container().value())).containsExactly("container.opened", "container.renamed");
        assertThat(home.last(home.mailbox().value())).isEqualTo("mailbox.renamed");
        assertThat(payload(home, "displayName")).isEqualTo("Rose Lodge");
        assertThat(next.last(next.mailbox().value())).isEqualTo("mailbox.created");
    }

    @Test
    @Rule({"ORG-6", "REN-3", "REN-4"})
    void theAddressFollowsTheNameOnRequestOnlyAndTheOldOneIsKept() {
        String former = payload(home, "address");
        home.nas(new RenameContainer(home.container(), "Rose Lodge"));

        home.nas(new ChangeMailboxAddress(home.mailbox()));
        home.nas(new ChangeMailboxAddress(home.mailbox()));

        assertThat(home.lastOfMailbox(2)).containsExactly("mailbox.renamed", "mailbox.address-changed");
        assertThat(payload(home, "address")).startsWith("care.newcastle.roselodge");
        assertThat(payload(home, "retiredAddress")).isEqualTo(former);
        assertThat(home.messagesAbout(home.mailbox().value())).containsExactly("mailbox-address-changed");

        home.nas(new RenameContainer(home.container(), home.name()));
        home.nas(new ChangeMailboxAddress(home.mailbox()));
        assertThat(payload(home, "address")).as("its own former one").isEqualTo(former);
    }

    @Test
    @Rule("ORG-6")
    void aNameOfWhichNoAddressCanBeMadeIsRefused() {
        assertRefused(
                side,
                RejectionCode.NO_ADDRESS_OF_THAT_NAME,
                () -> home.nas(new RenameContainer(home.container(), "!!!")));
    }

    @Test
    @Rule("ORG-8")
    void keepsStandardTextsToStartFrom() {
        home.nas(new SetStandardSignature(home.container(), "Bumbleton Group"));
        home.nas(new SetStandardSignature(home.container(), "Bumbleton Group"));
        home.nas(new SetStandardAutoReply(home.container(), "Thank you for writing."));

        assertThat(side.historyOf(home.container().value()))
                .containsExactly("container.opened", "container.signature-set", "container.auto-reply-set");
    }

    @Test
    @Rule("ORG-7")
    void closesOnlyWhenNobodyIsLeft() {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> home.nas(new CloseContainer(home.container())))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(RejectionCode.CONTAINER_NOT_EMPTY))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::code)
                        .containsExactly("ACCOUNT_LEFT", "MAILBOX_LEFT"));

        home.nas(new CloseMailbox(home.mailbox()));
        home.nas(new MarkJoiner(home.owner(), next.container(), List.of()));
        home.nas(new CloseContainer(home.container()));
        home.nas(new CloseContainer(home.container()));

        assertThat(side.historyOf(home.container().value())).containsExactly("container.opened", "container.closed");
    }

    @Test
    @Rule("ORG-7")
    void nobodyComesIntoAClosedContainer() {
        empty();
        home.nas(new CloseContainer(home.container()));

        assertRefused(
                side,
                RejectionCode.CONTAINER_CLOSED,
                () -> next.nas(new MarkJoiner(next.owner(), home.container(), successors())));
        assertRefused(
                side,
                RejectionCode.CONTAINER_CLOSED,
                () -> next.nas(new RenameContainer(home.container(), "Rose Lodge")));
        assertRefused(
                side, RejectionCode.CONTAINER_CLOSED, () -> next.nas(new SetStandardSignature(home.container(), "x")));
    }

    @RepeatedTest(5)
    @Rule("ORG-7")
    void whoeverComesInWhileItClosesIsEitherSeenOrRefused() throws InterruptedException {
        empty();

        List<Object> outcomes = Concurrently.run(List.of(
                () -> send(side, new CloseContainer(home.container())),
                () -> send(other, new MarkJoiner(next.owner(), home.container(), successors()))));

        assertThat(outcomes)
                .filteredOn(Throwable.class::isInstance)
                .singleElement()
                .satisfies(refused -> assertThat(((Rejection) refused).code())
                        .isIn(RejectionCode.CONTAINER_CLOSED, RejectionCode.CONTAINER_NOT_EMPTY));
    }

    private void empty() {
        home.nas(new CloseMailbox(home.mailbox()));
        home.nas(new MarkJoiner(home.owner(), next.container(), List.of()));
    }

    private List<Successor> successors() {
        return List.of(new Successor(next.mailbox(), null));
    }

    private static Object send(CommandSide gate, Command<?> command) {
        return gate.commands().send(command, CommandContext.of(Registrar.NAS));
    }

    private String payload(Home of, String component) {
        return side.jdbc()
                .sql("select convert_from(payload, 'UTF8')::jsonb ->> ? from events.event where aggregate_id = ?"
                        + " and jsonb_exists(convert_from(payload, 'UTF8')::jsonb, ?) order by sequence desc limit 1")
                .params(component, of.mailbox().value(), component)
                .query(String.class)
                .single();
    }
}
