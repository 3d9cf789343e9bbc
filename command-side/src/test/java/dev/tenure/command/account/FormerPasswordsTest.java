package dev.tenure.command.account;

import static dev.tenure.command.rejection.RejectionCode.PASSWORD_REFUSED;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.accepted;
import static dev.tenure.command.sample.Samples.chosen;
import static dev.tenure.command.sample.Samples.issued;
import static dev.tenure.command.sample.Samples.proof;
import static dev.tenure.command.sample.Samples.questionsSet;
import static dev.tenure.command.sample.Samples.registered;

import dev.tenure.command.account.UserAccountCommand.ChoosePassword;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.testing.Rule;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Six passwords were chosen, each after a temporary one: Former-1 to Former-6, the present one. */
@Rule("PW-4")
class FormerPasswordsTest {
    private final Deciding<UserAccount> account =
            Deciding.about(UserAccount.class).with(new FakePasswords());

    @ParameterizedTest
    @ValueSource(strings = {"Former-6", "Former-5", "Former-4", "Former-3", "Former-2"})
    void areRefusedDownToTheFourthBeforeThePresentOne(String former) {
        account.assertRefused(choosing(former), PASSWORD_REFUSED, "NOT_USED_BEFORE");
    }

    @Test
    void mayComeBackAfterThat() {
        choosing("Former-1").expectEvents(chosen("Former-1"));
    }

    @Test
    void doNotCountTemporaryOnesButTheOneInForceCannotBeKept() {
        choosing("TEMP-3-was-sent").expectEvents(chosen("TEMP-3-was-sent"));
        account.assertRefused(choosing("TEMP-7-was-sent"), PASSWORD_REFUSED, "NOT_THE_TEMPORARY_ONE");
    }

    private ResultValidator<UserAccount> choosing(String password) {
        List<Object> events =
                new ArrayList<>(List.of(registered(), issued("TEMP-1-was-sent"), accepted(), questionsSet()));
        for (int number = 1; number <= 6; number++) {
            events.add(chosen("Former-" + number));
            events.add(issued("TEMP-" + (number + 1) + "-was-sent"));
        }
        return account.given(events.toArray())
                .when(new ChoosePassword(JOHN, proof("TEMP-7-was-sent"), new Secret(password)));
    }
}
