package dev.tenure.command.account;

import static dev.tenure.command.sample.Samples.ANN;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.JOHNS_MOBILE;
import static dev.tenure.command.sample.Samples.MAILBOX;
import static dev.tenure.command.sample.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.account.ProfileCommand.ChangeProfile;
import dev.tenure.command.account.ProfileCommand.HideMobile;
import dev.tenure.command.account.ProfileCommand.RemoveContact;
import dev.tenure.command.account.ProfileCommand.RemoveMobile;
import dev.tenure.command.account.ProfileCommand.SaveContact;
import dev.tenure.command.account.ProfileCommand.SetAutoReply;
import dev.tenure.command.account.ProfileCommand.SetSignature;
import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.BelongingEvent.AccessGiven;
import dev.tenure.kernel.account.MailboxRole;
import dev.tenure.kernel.account.ProfileEvent;
import dev.tenure.kernel.account.ProfileEvent.AutoReplySet;
import dev.tenure.kernel.account.ProfileEvent.ContactRemoved;
import dev.tenure.kernel.account.ProfileEvent.ContactSaved;
import dev.tenure.kernel.account.ProfileEvent.MobileHidden;
import dev.tenure.kernel.account.ProfileEvent.MobileRemoved;
import dev.tenure.kernel.account.ProfileEvent.ProfileChanged;
import dev.tenure.kernel.account.ProfileEvent.SignatureSet;
import dev.tenure.kernel.account.ProfileEvent.Wording;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.testing.Rule;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private static final ProfileEvent.Profile ENTRY =
            new ProfileEvent.Profile("0191 498 0000", null, null, "https://bumbleton.example");
    private static final UUID ENTRY_OF_ANN = ANN.value();
    private static final Map<String, ?> HIMSELF = Map.of(UnitInterceptor.ACTOR, Actor.holderOf(JOHN));

    private final Deciding<UserAccount> account = Deciding.about(UserAccount.class);

    @Test
    @Rule("DIR-3")
    void peopleEditTheirOwnEntryAndWhatStandsThereAlreadyIsNoEvent() {
        account.given(registered())
                .when(new ChangeProfile(JOHN, ENTRY), HIMSELF)
                .expectEvents(new ProfileChanged(JOHN, ENTRY));
        account.given(registered(), new ProfileChanged(JOHN, ENTRY))
                .when(new ChangeProfile(JOHN, ENTRY), HIMSELF)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    @Rule({"DIR-3", "DIR-4", "DIR-5", "DIR-7", "SMB-5", "SUP-4"})
    void nobodyEditsTheEntryOfSomebodyElse() {
        Map<String, ?> ann = Map.of(UnitInterceptor.ACTOR, Actor.holderOf(ANN));

        for (ProfileCommand<?> command : new ProfileCommand<?>[] {
            new ChangeProfile(JOHN, ENTRY),
            new HideMobile(JOHN, true),
            new RemoveMobile(JOHN, true),
            new SetSignature(JOHN, "x"),
            new SetAutoReply(JOHN, null, null, "x"),
            new SaveContact(JOHN, ENTRY_OF_ANN)
        }) {
            account.assertRefused(account.given(registered()).when(command, ann), RejectionCode.NOT_ALLOWED);
        }
    }

    @Test
    @Rule("DIR-3")
    void nasEditsOnBehalf() {
        Map<String, ?> nas = Map.of(UnitInterceptor.ACTOR, Registrar.NAS);

        account.given(registered())
                .when(new ChangeProfile(JOHN, ENTRY), nas)
                .expectEvents(new ProfileChanged(JOHN, ENTRY));
    }

    @Test
    @Rule("DIR-4")
    void aHiddenNumberIsStillThereForTheIdentityCheck() {
        account.given(registered())
                .when(new HideMobile(JOHN, true), HIMSELF)
                .expectEvents(new MobileHidden(JOHN, true))
                .expectState(it -> {
                    assertThat(it.profile().isMobileHidden()).isTrue();
                    assertThat(it.profile().mobile()).contains(JOHNS_MOBILE);
                });
        account.given(registered(), new MobileHidden(JOHN, true))
                .when(new HideMobile(JOHN, true), HIMSELF)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        account.given(registered(), new MobileHidden(JOHN, true))
                .when(new HideMobile(JOHN, false), HIMSELF)
                .expectEvents(new MobileHidden(JOHN, false));
    }

    @Test
    @Rule("DIR-5")
    void removingTheNumberTakesAWarningAndFreesIt() {
        account.assertRefused(
                account.given(registered()).when(new RemoveMobile(JOHN, false), HIMSELF),
                RejectionCode.MOBILE_REMOVAL_NOT_CONFIRMED);

        account.given(registered()).when(new RemoveMobile(JOHN, true), HIMSELF).expectEvents(new MobileRemoved(JOHN));
        assertThat(account.unit().releases()).containsEntry(MobileClaims.key(JOHNS_MOBILE), JOHN.value());

        account.given(registered(), new MobileRemoved(JOHN))
                .when(new RemoveMobile(JOHN, true), HIMSELF)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    @Rule({"DIR-5", "SMB-2"})
    void anOwnerKeepsANumber() {
        account.assertRefused(
                account.given(registered(), new AccessGiven(JOHN, MAILBOX, MailboxRole.OWNER))
                        .when(new RemoveMobile(JOHN, true), HIMSELF),
                RejectionCode.OWNER_NEEDS_MOBILE);
        account.given(registered(), new AccessGiven(JOHN, MAILBOX, MailboxRole.MEMBER))
                .when(new RemoveMobile(JOHN, true), HIMSELF)
                .expectEvents(new MobileRemoved(JOHN));
    }

    @Test
    @Rule({"SUP-4", "SMB-5"})
    void aPersonSetsTheirSignatureAndReply() {
        SignatureSet signed = new SignatureSet(JOHN, new Wording("John"));
        AutoReplySet away = new AutoReplySet(JOHN, null, null, new Wording("Away."));

        account.given(registered())
                .when(new SetSignature(JOHN, "John"), HIMSELF)
                .expectEvents(signed);
        account.given(registered(), signed)
                .when(new SetSignature(JOHN, "John"), HIMSELF)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        account.given(registered())
                .when(new SetAutoReply(JOHN, null, null, "Away."), HIMSELF)
                .expectEvents(away);
        account.given(registered(), away)
                .when(new SetAutoReply(JOHN, null, null, "Away."), HIMSELF)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    @Rule("DIR-7")
    void aPersonSavesAndRemovesContacts() {
        account.given(registered())
                .when(new SaveContact(JOHN, ENTRY_OF_ANN), HIMSELF)
                .expectEvents(new ContactSaved(JOHN, ENTRY_OF_ANN));
        account.given(registered(), new ContactSaved(JOHN, ENTRY_OF_ANN))
                .when(new SaveContact(JOHN, ENTRY_OF_ANN), HIMSELF)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        account.given(registered(), new ContactSaved(JOHN, ENTRY_OF_ANN))
                .when(new RemoveContact(JOHN, ENTRY_OF_ANN), HIMSELF)
                .expectEvents(new ContactRemoved(JOHN, ENTRY_OF_ANN));
        account.given(registered())
                .when(new RemoveContact(JOHN, ENTRY_OF_ANN), HIMSELF)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }
}
