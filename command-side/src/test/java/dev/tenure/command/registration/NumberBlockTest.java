package dev.tenure.command.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberBlockTest {
    @Rule("REG-2")
    @Test
    void readsTwoNumbersWithAHyphenBetween() {
        NumberBlock block = NumberBlock.of(" +447700900000000 - +447700900999999 ");
        assertThat(block).isEqualTo(new NumberBlock("+447700900000000", "+447700900999999"));
        assertThat(block).hasToString("+447700900000000-+447700900999999");
    }

    @Rule("REG-2")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    ""                                  | it is not two numbers with a hyphen between them
                    +447700900000000                    | it is not two numbers with a hyphen between them
                    +4477009000-+44770090099            | its two numbers are not equally long
                    +447700900999-+447700900000         | its first number is greater than its last
                    +337700900000-+337700900999         | '+337700900000' is not +44 and 7 to 13 digits
                    +447700900000-07700900999           | '07700900999' is not +44 and 7 to 13 digits
                    +4477009000000000-+4477009009999999 | '+4477009000000000' is not +44 and 7 to 13 digits
                    """)
    void saysWhatIsWrongWithABlock(String text, String why) {
        assertThatThrownBy(() -> NumberBlock.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number block '" + text + "': " + why);
    }
}
