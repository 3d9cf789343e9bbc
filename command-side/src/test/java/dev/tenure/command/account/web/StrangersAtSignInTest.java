package dev.tenure.command.account.web;

import static dev.tenure.command.account.web.ServedFirstSignIn.basic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenure.command.account.Effort;
import dev.tenure.command.account.Secret;
import dev.tenure.command.account.SignInCommand.EnterAccount;
import dev.tenure.command.account.SignInCommand.PasswordProof;
import dev.tenure.command.account.web.StrangersGate.Knock;
import dev.tenure.command.account.web.StrangersGate.Question;
import dev.tenure.command.account.web.StrangersGate.Verdict;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.FakeClaims;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.command.sample.Samples;
import dev.tenure.command.sample.WebGate;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Where there is no account to look at the password, as much time is spent outside it. */
@Rule("SIGN-6")
class StrangersAtSignInTest {
    private final FakePasswords passwords = new FakePasswords();
    private final NotedEntries journal = new NotedEntries();
    private final FakeClaims claims = new FakeClaims();
    private final WebGate gate = new WebGate().handle(EnterAccount.class, command -> {
        throw new Rejection(command.unknownTarget());
    });
    private final StrangersGate strangers =
            Strangers.gate(gate.http(), new AddressBook(claims, "nhs.net"), passwords, journal);

    @ParameterizedTest
    @ValueSource(strings = {"nobody.at-all@nhs.net", "no address", ""})
    void oneSlowLookIsSpentOnANameOfNobody(String loginName) {
        refused(loginName);

        assertThat(passwords.looks()).isEqualTo(1);
        assertThat(gate.handled()).as("asked as an account that is not there").hasSize(1);
        assertThat(journal.refused()).hasSize(1);
    }

    @Test
    void oneSlowLookIsSpentOnAnAccountThatIsGone() {
        claims.hold(AddressBook.key(Samples.JOHNS_ADDRESS), Samples.JOHN.value());

        refused(Samples.JOHNS_ADDRESS.value());

        assertThat(passwords.looks()).isEqualTo(1);
        assertThat(gate.handled()).hasSize(1);
        assertThat(journal.refused()).containsExactly(Samples.JOHN);
    }

    @Test
    void aNameOfNobodyIsEnteredUnderTheSameIdEachTimeAndNeverByName() {
        refused("nobody.at-all@nhs.net");
        refused(" Nobody.At-All@nhs.net");
        refused("nobody.else@nhs.net");

        assertThat(journal.refused().get(0)).isEqualTo(journal.refused().get(1));
        assertThat(journal.refused().get(2)).isNotEqualTo(journal.refused().get(0));
    }

    private void refused(String loginName) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Authorization", basic(loginName, "Sunny-day-1"));
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> strangers.ask(
                        Knock.of(request, Effort.PASSWORD),
                        new Question(
                                id -> CommandContext.of(Actor.holderOf(id)),
                                id -> new EnterAccount(id, new PasswordProof(loginName, new Secret("Sunny-day-1"))),
                                answer -> Verdict.PROVEN)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(RejectionCode.SIGN_IN_REFUSED));
    }
}
