package dev.tenure.kernel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tenure.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    @Rule("ORG-5")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "John | Smith | Bumbleton Care Home | SMITH, John (BUMBLETON CARE HOME)",
                "Mary Ann | O'Neill | The Foothills | O'NEILL, Mary Ann (THE FOOTHILLS)",
                "Zoë | Müller-Strauß | St. Anne's | MÜLLER-STRAUSS, Zoë (ST. ANNE'S)",
                "İpek | Işık | home | IŞIK, İpek (HOME)"
            })
    void readsInTheDirectoryAsSurnameFirstInCapitals(String given, String family, String container, String expected) {
        assertThat(new PersonName(given, family).directoryForm(container)).isEqualTo(expected);
    }

    @Test
    void losesSurroundingSpaceOnly() {
        assertThat(new PersonName("  Mary  Ann ", "\tSmith ")).isEqualTo(new PersonName("Mary  Ann", "Smith"));
    }

    @ParameterizedTest
    @CsvSource({"'', Smith", "John, ''", "'  ', Smith", "John, ' \t '"})
    void hasBothParts(String given, String family) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonName(given, family))
                .withMessage("a name has a given and a family part");
    }

    @Test
    void holdsAHundredCharactersInEachPart() {
        String longest = "a".repeat(PersonName.MAX_LENGTH);

        assertThat(new PersonName(longest, longest).family()).hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonName(longest + "a", "Smith"))
                .withMessage("a part of a name is longer than 100");
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("John", longest + "a"));
    }
}
