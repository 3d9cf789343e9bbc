package dev.tenure.command.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tenure.testing.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTemplateTest {
    @ParameterizedTest
    @EnumSource(MessageTemplate.class)
    @Rule("SUP-1")
    void endsWithWhomToTurnTo(MessageTemplate template) {
        Map<String, String> routes =
                Map.of("help", "nas@nhs.example", "telephone", "0191 498 0000", "helpdesk", "0191 498 0000");
        assertThat(template.body(routes)).endsWith("0191 498 0000").doesNotContain("0333", "careadmin");
        if (!template.isText()) {
            assertThat(template.body(routes)).contains("nas@nhs.example");
        }
    }

    @ParameterizedTest
    @EnumSource(MessageTemplate.class)
    @Rule("REG-5")
    void isFoundAgainByItsStoredName(MessageTemplate template) {
        assertThat(MessageTemplate.of(template.storedName())).isEqualTo(template);
    }

    @Test
    @Rule("REG-5")
    void onlyTheTemporaryPasswordIsASecret() {
        assertThat(MessageTemplate.values())
                .filteredOn(MessageTemplate::isSecret)
                .containsExactly(MessageTemplate.TEMPORARY_PASSWORD);
    }

    @Test
    @Rule("REG-5")
    void leavesValuesAsTheyAreAlsoWhereTheyLookLikePlaceholders() {
        Map<String, String> values = Map.of("name", "((address)) $1 \\", "address", "john.smith@nhs.net");

        assertThat(MessageTemplate.LOG_IN_NAME.subjectLine(values)).isEqualTo("Log-in name for ((address)) $1 \\");
        assertThat(MessageTemplate.LOG_IN_NAME.body(values)).contains("log-in name: john.smith@nhs.net");
    }

    @Test
    @Rule("REG-5")
    void ofAnUnknownNameIsAFault() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageTemplate.of("greeting"))
                .withMessageContaining("greeting");
    }
}
