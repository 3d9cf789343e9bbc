package dev.tenure.command.mailbox;

import static dev.tenure.command.sample.Deciding.NOON;
import static dev.tenure.command.sample.Samples.ANN;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.MAILBOX;
import static dev.tenure.command.sample.Samples.mailboxCreated;

import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.command.mailbox.SharedMailboxCommand.Device;
import dev.tenure.command.mailbox.SharedMailboxCommand.OpenMailbox;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxOpened;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberAdded;
import dev.tenure.testing.Rule;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningTest {
    private static final OpenMailbox AT_A_DESK = new OpenMailbox(MAILBOX, JOHN, Device.COMPUTER);

    private final Deciding<SharedMailbox> mailbox = Deciding.about(SharedMailbox.class);

    @Test
    @Rule({"SMB-3", "SMB-13"})
    void isRecordedForMembersAndGuests() {
        mailbox.given(mailboxCreated())
                .when(AT_A_DESK, as(Actor.holderOf(JOHN)))
                .expectEvents(new MailboxOpened(MAILBOX, NOON));
        mailbox.given(mailboxCreated(), new MemberAdded(MAILBOX, ANN, true))
                .when(new OpenMailbox(MAILBOX, ANN, Device.COMPUTER), as(Registrar.NAS))
                .expectEvents(new MailboxOpened(MAILBOX, NOON));
    }

    @Test
    @Rule("SMB-13")
    void isRecordedOnceADayInLondon() {
        Instant justBeforeMidnight = Instant.parse("2018-05-01T22:59:00Z");
        mailbox.clock().set(justBeforeMidnight);
        mailbox.given(mailboxCreated(), new MailboxOpened(MAILBOX, NOON))
                .when(AT_A_DESK, as(Actor.holderOf(JOHN)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();

        Instant midnight = Instant.parse("2018-05-01T23:00:00Z");
        mailbox.clock().set(midnight);
        mailbox.given(mailboxCreated(), new MailboxOpened(MAILBOX, justBeforeMidnight))
                .when(AT_A_DESK, as(Actor.holderOf(JOHN)))
                .expectEvents(new MailboxOpened(MAILBOX, midnight));
    }

    @Test
    @Rule("SMB-6")
    void isRefusedFromAMobileDevice() {
        mailbox.assertRefused(
                mailbox.given(mailboxCreated())
                        .when(new OpenMailbox(MAILBOX, JOHN, Device.MOBILE), as(Actor.holderOf(JOHN))),
                RejectionCode.MAILBOX_NOT_ON_MOBILE);
    }

    @Test
    @Rule("SMB-3")
    void isRefusedToWhoeverMayNotUseIt() {
        mailbox.assertRefused(
                mailbox.given(mailboxCreated())
                        .when(new OpenMailbox(MAILBOX, ANN, Device.COMPUTER), as(Actor.holderOf(ANN))),
                RejectionCode.NOT_A_MEMBER);
        mailbox.assertRefused(
                mailbox.given(mailboxCreated()).when(AT_A_DESK, as(Actor.holderOf(ANN))), RejectionCode.NOT_ALLOWED);
    }

    private static Map<String, ?> as(Actor actor) {
        return Map.of(UnitInterceptor.ACTOR, actor);
    }
}
