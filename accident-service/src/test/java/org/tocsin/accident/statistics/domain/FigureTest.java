package org.tocsin.accident.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    @ParameterizedTest
    @CsvSource({
        "21, 28, -7, -25.0",
        "18, 15, 3, 20.0",
        "1, 3, -2, -66.7",
        "2, 3, -1, -33.3",
        "2001, 2000, 1, 0.1",
        "19990, 20000, -10, -0.1",
        "10005, 10000, 5, 0.1",
        "3, 3, 0, 0.0",
        "0, 4, -4, -100.0",
    })
    void comparesWithTheValueOfTheYearBefore(
            BigDecimal value, BigDecimal previous, BigDecimal delta, String percent) {
        Figure figure = Figure.of(value, previous, value);

        assertThat(figure.delta()).isEqualByComparingTo(delta);
        assertThat(figure.yoyPercent()).hasToString(percent);
        assertThat(figure.reason()).isNull();
    }

    @Test
    void hasNoPercentageOfNothing() {
        Figure figure = Figure.of(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.TEN);

        assertThat(figure.yoyPercent()).isNull();
        assertThat(figure.reason()).isEqualTo("ZERO_BASE");
        assertThat(figure.delta()).isEqualByComparingTo("1");
    }

    @Test
    void isAShareOfTheTotal() {
        assertThat(Figure.of(new BigDecimal(1), null, new BigDecimal(3)).sharePercent())
                .hasToString("33.3");
        assertThat(Figure.of(BigDecimal.ZERO, null, BigDecimal.ZERO).sharePercent()).isNull();
    }

    @Test
    void theWorkedExampleOfTheDistrictReport() {
        assertThat(Percent.of(new BigDecimal(21), new BigDecimal(59))).hasToString("35.6");
        assertThat(Percent.of(new BigDecimal(18), new BigDecimal(34))).hasToString("52.9");
    }
}
