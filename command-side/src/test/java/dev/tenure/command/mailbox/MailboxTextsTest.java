package dev.tenure.command.mailbox;

import static dev.tenure.command.sample.Deciding.NOON;
import static dev.tenure.command.sample.Samples.ANN;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.MAILBOX;
import static dev.tenure.command.sample.Samples.mailboxCreated;

import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.command.mailbox.SharedMailboxCommand.SetMailboxAutoReply;
import dev.tenure.command.mailbox.SharedMailboxCommand.SetMailboxSignature;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.AccessEnd;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxAutoReplySet;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxClosed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxSignatureSet;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberAdded;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerNeeded;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerStoodDown;
import dev.tenure.testing.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailboxTextsTest {
    private static final SetMailboxAutoReply AWAY =
            new SetMailboxAutoReply(MAILBOX, NOON, NOON.plusSeconds(60), "We are at lunch.");
    private static final SetMailboxSignature SIGNED = new SetMailboxSignature(MAILBOX, "Bumbleton Care Home");
    private static final MailboxAutoReplySet AWAY_SET =
            new MailboxAutoReplySet(MAILBOX, NOON, NOON.plusSeconds(60), "We are at lunch.");
    private static final MailboxSignatureSet SIGNED_SET = new MailboxSignatureSet(MAILBOX, "Bumbleton Care Home");

    private final Deciding<SharedMailbox> mailbox = Deciding.about(SharedMailbox.class);

    @Test
    @Rule("SMB-5")
    void anOwnerSetsTheAutomaticReplyAndSwitchesItOff() {
        mailbox.given(mailboxCreated()).when(AWAY, by(JOHN)).expectEvents(AWAY_SET);
        mailbox.given(mailboxCreated(), AWAY_SET)
                .when(new SetMailboxAutoReply(MAILBOX, null, null, ""), by(JOHN))
                .expectEvents(new MailboxAutoReplySet(MAILBOX, null, null, ""));
    }

    @Test
    @Rule("SUP-4")
    void anOwnerSetsTheSignatureAndGoesBackToTheStandardOne() {
        mailbox.given(mailboxCreated()).when(SIGNED, by(JOHN)).expectEvents(SIGNED_SET);
        mailbox.given(mailboxCreated(), SIGNED_SET)
                .when(new SetMailboxSignature(MAILBOX, ""), by(JOHN))
                .expectEvents(new MailboxSignatureSet(MAILBOX, ""));
    }

    @Test
    @Rule({"SMB-5", "SUP-4"})
    void whatIsSetAlreadyIsSuccessWithoutAnEvent() {
        mailbox.given(mailboxCreated(), AWAY_SET, SIGNED_SET)
                .when(AWAY, by(JOHN))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        mailbox.given(mailboxCreated(), AWAY_SET, SIGNED_SET)
                .when(SIGNED, by(JOHN))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    @Rule({"SMB-5", "SUP-4"})
    void aMemberWhoIsNoOwnerSetsNeither() {
        MemberAdded ann = new MemberAdded(MAILBOX, ANN, false);

        mailbox.assertRefused(mailbox.given(mailboxCreated(), ann).when(AWAY, by(ANN)), RejectionCode.NOT_AN_OWNER);
        mailbox.assertRefused(mailbox.given(mailboxCreated(), ann).when(SIGNED, by(ANN)), RejectionCode.NOT_AN_OWNER);
    }

    @Test
    @Rule({"SMB-5", "SMB-8"})
    void nasSetsThemOnlyWhereItStandsInForAnOwner() {
        mailbox.assertRefused(
                mailbox.given(mailboxCreated()).when(AWAY, as(Registrar.NAS)), RejectionCode.NOT_AN_OWNER);
        mailbox.given(
                        mailboxCreated(),
                        new OwnerStoodDown(MAILBOX, JOHN, AccessEnd.DEACTIVATED),
                        new OwnerNeeded(MAILBOX))
                .when(AWAY, as(Registrar.NAS))
                .expectEvents(AWAY_SET);
    }

    @Test
    @Rule("SMB-12")
    void aClosedMailboxIsUnknown() {
        mailbox.assertRefused(
                mailbox.given(mailboxCreated(), new MailboxClosed(MAILBOX)).when(AWAY, by(JOHN)),
                RejectionCode.MAILBOX_UNKNOWN);
    }

    private static Map<String, ?> by(Object person) {
        return as(Actor.holderOf(person));
    }

    private static Map<String, ?> as(Actor actor) {
        return Map.of(UnitInterceptor.ACTOR, actor);
    }
}
