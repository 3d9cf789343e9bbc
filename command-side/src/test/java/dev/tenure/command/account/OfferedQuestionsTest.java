package dev.tenure.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.password.SecurityQuestion;
import dev.tenure.eventstore.sealing.KeyedHash;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Rule({"RST-1", "SIGN-6"})
class OfferedQuestionsTest {
    private final KeyedHash key = Keys.generate().keyedHash();
    private final OfferedQuestions offered = new OfferedQuestions(key);

    @Test
    void areThreeDifferentOnesOfTheList() {
        IntStream.range(0, 200)
                .mapToObj(number -> offered.of("a" + number + "@nhs.net"))
                .forEach(ids -> {
                    assertThat(ids).hasSize(3).doesNotHaveDuplicates();
                    assertThat(ids)
                            .allSatisfy(
                                    id -> assertThat(SecurityQuestion.of(id)).isPresent());
                });
    }

    @Test
    void areAlwaysTheSameForOneNameHoweverItIsTyped() {
        List<String> once = offered.of("ann.lee@nhs.net");

        assertThat(new OfferedQuestions(key).of(" Ann.Lee@NHS.net ")).isEqualTo(once);
    }

    @Test
    void differFromNameToNameAndCannotBeForeseenWithoutTheKey() {
        assertThat(IntStream.range(0, 50).mapToObj(number -> offered.of("a" + number + "@nhs.net")))
                .as("of 720 ways")
                .satisfies(all -> assertThat(all.stream().distinct()).hasSizeGreaterThan(40));
        OfferedQuestions elsewhere = new OfferedQuestions(Keys.generate().keyedHash());
        assertThat(IntStream.range(0, 50)
                        .filter(number ->
                                offered.of("a" + number + "@nhs.net").equals(elsewhere.of("a" + number + "@nhs.net"))))
                .hasSizeLessThan(10);
    }
}
