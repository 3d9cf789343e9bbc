package dev.tenure.query.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tenure.testing.Rule;
import org.junit.jupiter.api.Test;

@Rule("DIR-2")
class SearchTermsTest {
    @Test
    void aSearchTakesFromThreeLettersOrDigitsOnWhateverStandsBetween() {
        assertThat(SearchTerms.of("abc").words()).containsExactly("abc");
        assertThat(SearchTerms.of(" a b c ").words()).containsExactly("a", "b", "c");
        assertThatIllegalArgumentException().isThrownBy(() -> SearchTerms.of("ab"));
        assertThatIllegalArgumentException().isThrownBy(() -> SearchTerms.of("ab %% __"));
    }

    @Test
    void aSearchTakesTwoHundredCharactersAtMost() {
        assertThat(SearchTerms.of("q".repeat(200)).words()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> SearchTerms.of("q".repeat(201)));
    }

    @Test
    void whatMeansSomethingInAPatternIsTakenAsItStands() {
        assertThat(SearchTerms.beginning("a%_\\")).isEqualTo("% a\\%\\_\\\\%");
        assertThat(SearchTerms.of("abc\0d").whole()).isEqualTo("abcd");
    }
}
