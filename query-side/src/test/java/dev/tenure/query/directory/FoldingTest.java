package dev.tenure.query.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("DIR-2")
class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "\u0141ukasz \u00d8stergaard, lukasz ostergaard",
        "Stra\u00dfer \u00c6r\u00f8, strasser aero",
        "O\u2019Brien O'Neill, obrien oneill",
        "Anne-Marie, anne marie",
        "'SMITH, John (ST. ANNE''S HOUSE)', smith john st annes house",
        "john.smith@nhs.net, john.smith@nhs.net",
        "john.smith, john smith",
        "%_\\ -- ..@, ''"
    })
    void textBecomesPlainWords(String text, String words) {
        assertThat(String.join(" ", Folding.words(text))).isEqualTo(words);
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(Folding.words("Zoe\u0308"))
                .isEqualTo(Folding.words("Zo\u00eb"))
                .containsExactly("zoe");
    }
}
