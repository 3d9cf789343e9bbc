package dev.tenure.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void largeNumbersHaveNoFraction() {
        assertThat(Numbers.plain(12_345.6)).isEqualTo("12,346");
        assertThat(Numbers.plain(100)).isEqualTo("100");
    }

    @Test
    void smallNumbersKeepThreeDigits() {
        assertThat(Numbers.plain(12.34)).isEqualTo("12.3");
        assertThat(Numbers.plain(2.5)).isEqualTo("2.5");
        assertThat(Numbers.plain(0.126)).isEqualTo("0.13");
        assertThat(Numbers.plain(0.00234)).isEqualTo("0.0023");
        assertThat(Numbers.plain(10)).isEqualTo("10");
        assertThat(Numbers.plain(0)).isEqualTo("0");
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertThat(Spread.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Spread(2.5, 1, 4));
        assertThat(Spread.of(List.of(9.0, 1.0, 3.0))).isEqualTo(new Spread(3, 1, 9));
    }

    @Test
    void nothingHasNoSpread() {
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
