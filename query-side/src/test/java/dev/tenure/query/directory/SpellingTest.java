package dev.tenure.query.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("DIR-2")
class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "smith, smith, 0",
        "smith, smyth, 1",
        "smith, smtih, 1",
        "smith, smit, 1",
        "smith, jones, 5",
        "ab, '', 2"
    })
    void countsLettersChangedAddedLeftOutAndSwapped(String left, String right, int edits) {
        assertThat(Spelling.distance(left, right)).isEqualTo(edits);
        assertThat(Spelling.distance(right, left)).isEqualTo(edits);
    }

    @ParameterizedTest
    @CsvSource({
        "smtih, smith, true",
        "jahn, john, true",
        "smeth, smyth, true",
        "smxyh, smith, false",
        "bumbelten, bumbleton, true",
        "bumbelt, bumbleton, true",
        "ghost, smith, false"
    })
    void aSlipIsSmall(String typed, String word, boolean slip) {
        assertThat(Spelling.isSlipFor(typed, word)).isEqualTo(slip);
    }

    @Test
    void codesNumbersAndShortWordsAreTakenAsTheyStand() {
        assertThat(Spelling.mayBeMisspelt("v12345")).isFalse();
        assertThat(Spelling.mayBeMisspelt("jon")).isFalse();
        assertThat(Spelling.mayBeMisspelt("john")).isTrue();
    }
}
