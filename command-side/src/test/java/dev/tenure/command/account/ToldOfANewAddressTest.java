package dev.tenure.command.account;

import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.registered;
import static dev.tenure.command.sample.Samples.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenure.command.account.UserAccountCommand.RenamePerson;
import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.sample.Deciding;
import dev.tenure.eventstore.append.OutgoingMessage;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToldOfANewAddressTest {
    private final Deciding<UserAccount> account = Deciding.about(UserAccount.class);

    @Test
    @Rule("REN-1")
    void aPersonIsToldTheirNewLogInNameByTextMessageAndByEmail() {
        account.given(registered())
                .when(new RenamePerson(JOHN, new PersonName("John", "Jones")))
                .expectEvents(renamed("John", "Jones", "john.jones@nhs.net", "john.smith@nhs.net"));

        List<OutgoingMessage> messages = account.unit().messages();
        assertThat(messages)
                .extracting(OutgoingMessage::channel, OutgoingMessage::template)
                .containsExactly(tuple("text", "address-changed"), tuple("email", "address-changed-email"));
        assertThat(messages)
                .allSatisfy(message -> assertThat(
                                MessageTemplate.of(message.template()).body(message.content()))
                        .contains("john.jones@nhs.net")
                        .contains("Mail to john.smith@nhs.net still reaches you"));
    }

    @Test
    @Rule("REN-5")
    void nobodyIsToldOfAnAddressThatStays() {
        account.given(registered())
                .when(new RenamePerson(JOHN, new PersonName("JOHN", "Smith")))
                .expectSuccessfulHandlerExecution();

        assertThat(account.unit().messages()).isEmpty();
    }
}
