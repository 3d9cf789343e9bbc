package dev.tenure.command.account;

import static dev.tenure.command.sample.Deciding.NOON;
import static dev.tenure.command.sample.Samples.ANN;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.JOHNS_MOBILE;
import static dev.tenure.command.sample.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.account.ProfileCommand.ConfirmMobile;
import dev.tenure.command.account.ProfileCommand.SendMobileCode;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Deciding;
import dev.tenure.eventstore.append.OutgoingMessage;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.ProfileEvent;
import dev.tenure.kernel.account.ProfileEvent.MobileChange;
import dev.tenure.kernel.account.ProfileEvent.MobileChanged;
import dev.tenure.kernel.account.ProfileEvent.MobileCodeRefused;
import dev.tenure.kernel.account.ProfileEvent.MobileCodeSent;
import dev.tenure.kernel.account.ProfileEvent.MobileRemoved;
import dev.tenure.kernel.account.ProfileEvent.NewMobile;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.testing.Rule;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Rule("DIR-3")
class NewMobileTest {
    private static final MobileNumber WANTED = MobileNumber.of("+447700900002");
    private static final Instant EXPIRY = NOON.plus(Duration.ofMinutes(15));
    private static final Secret CODE = new Secret("012345");
    private static final Map<String, ?> HIMSELF = Map.of(UnitInterceptor.ACTOR, Actor.holderOf(JOHN));

    private final MobileCodes codes = new MobileCodes(Keys.generate().keyedHash(), new SecureRandom());
    private final Deciding<UserAccount> account =
            Deciding.about(UserAccount.class).with(codes);
    private final MobileCodeSent sent =
            new MobileCodeSent(JOHN, EXPIRY, new ProfileEvent.WantedMobile(WANTED, codes.hash(CODE)));

    @Test
    void aCodeGoesToTheNewNumberAndOnlyItsHashIsKept() {
        account.given(registered())
                .when(new SendMobileCode(JOHN, WANTED), HIMSELF)
                .expectSuccessfulHandlerExecution();

        OutgoingMessage message = account.unit().messages().get(0);
        assertThat(account.unit().messages()).hasSize(1);
        assertThat(message.template()).isEqualTo("mobile-code");
        assertThat(message.content()).containsEntry("to", WANTED.value()).containsEntry("minutes", "15");
        String code = String.valueOf(message.content().get("code"));
        assertThat(code).matches("[0-9]{6}");
        MobileCodeSent kept = (MobileCodeSent) account.lastEvent(JOHN);
        assertThat(kept.expiresAt()).isEqualTo(EXPIRY);
        assertThat(kept.toString()).doesNotContain(code);
        assertThat(codes.matches(new Secret(code), kept.personal().codeHash())).isTrue();
    }

    @Test
    void theNumberThatOneHasNeedsNoCode() {
        account.given(registered())
                .when(new SendMobileCode(JOHN, JOHNS_MOBILE), HIMSELF)
                .expectResultMessagePayload(new Done())
                .expectNoEvents();
        assertThat(account.unit().messages()).isEmpty();
    }

    @Test
    @Rule({"DIR-3", "REG-3"})
    void theRightCodeMakesItTheNumberFreesTheOldOneAndTellsIt() {
        account.given(registered(), sent)
                .when(new ConfirmMobile(JOHN, CODE), HIMSELF)
                .expectResultMessagePayload(new MobileConfirmation(true))
                .expectEvents(new MobileChanged(JOHN, MobileChange.CONFIRMED, new NewMobile(WANTED, JOHNS_MOBILE)));

        assertThat(account.unit().claims()).containsEntry(MobileClaims.key(WANTED), JOHN.value());
        assertThat(account.unit().releases()).containsEntry(MobileClaims.key(JOHNS_MOBILE), JOHN.value());
        assertThat(account.unit().messages()).singleElement().satisfies(message -> {
            assertThat(message.template()).isEqualTo("mobile-changed");
            assertThat(message.content()).containsEntry("to", JOHNS_MOBILE.value());
        });
    }

    @Test
    void anAccountWithoutANumberGetsOneAndNobodyElseIsTold() {
        account.given(registered(), new MobileRemoved(JOHN), sent)
                .when(new ConfirmMobile(JOHN, CODE), HIMSELF)
                .expectEvents(new MobileChanged(JOHN, MobileChange.CONFIRMED, new NewMobile(WANTED, null)));
        assertThat(account.unit().messages()).isEmpty();
    }

    @Test
    @Rule("REG-3")
    void aNumberOfAnotherAccountIsRefusedBeforeTheCodeAndAfterIt() {
        account.claims().hold(MobileClaims.key(WANTED), ANN.value());

        account.assertRefused(
                account.given(registered()).when(new SendMobileCode(JOHN, WANTED), HIMSELF),
                RejectionCode.MOBILE_IN_USE);
        account.assertRefused(
                account.given(registered(), sent).when(new ConfirmMobile(JOHN, CODE), HIMSELF),
                RejectionCode.MOBILE_IN_USE);
    }

    @Test
    void aWrongCodeIsCounted() {
        account.given(registered(), sent, new MobileCodeRefused(JOHN, 1))
                .when(new ConfirmMobile(JOHN, new Secret("543210")), HIMSELF)
                .expectResultMessagePayload(new MobileConfirmation(false))
                .expectEvents(new MobileCodeRefused(JOHN, 2));
    }

    @Test
    void afterFiveWrongOnesEvenTheRightOneIsGoodForNothing() {
        account.assertRefused(
                account.given(registered(), sent, new MobileCodeRefused(JOHN, 5))
                        .when(new ConfirmMobile(JOHN, CODE), HIMSELF),
                RejectionCode.MOBILE_CODE_NEEDED);
        account.given(registered(), sent, new MobileCodeRefused(JOHN, 5), sent)
                .when(new ConfirmMobile(JOHN, CODE), HIMSELF)
                .expectResultMessagePayload(new MobileConfirmation(true));
    }

    @Test
    void aCodeRunsOutToTheInstant() {
        account.clock().set(EXPIRY.minusMillis(1));
        account.given(registered(), sent)
                .when(new ConfirmMobile(JOHN, CODE), HIMSELF)
                .expectResultMessagePayload(new MobileConfirmation(true));

        account.clock().set(EXPIRY);
        account.assertRefused(
                account.given(registered(), sent).when(new ConfirmMobile(JOHN, CODE), HIMSELF),
                RejectionCode.MOBILE_CODE_NEEDED);
    }

    @Test
    void aCodeIsGoodOnceAndNeverUnasked() {
        account.assertRefused(
                account.given(registered()).when(new ConfirmMobile(JOHN, CODE), HIMSELF),
                RejectionCode.MOBILE_CODE_NEEDED);
        account.assertRefused(
                account.given(
                                registered(),
                                sent,
                                new MobileChanged(JOHN, MobileChange.CONFIRMED, new NewMobile(WANTED, JOHNS_MOBILE)))
                        .when(new ConfirmMobile(JOHN, CODE), HIMSELF),
                RejectionCode.MOBILE_CODE_NEEDED);
    }
}
