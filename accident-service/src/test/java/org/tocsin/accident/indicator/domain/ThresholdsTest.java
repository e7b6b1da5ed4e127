package org.tocsin.accident.indicator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 10, WITHIN",
        "7, 10, WITHIN",
        "8, 10, WARNING",
        "9, 10, WARNING",
        "10, 10, EXHAUSTED",
        "11, 10, EXCEEDED",
        "79.99, 100, WITHIN",
        "80.00, 100, WARNING",
        "99.99, 100, WARNING",
        "100.00, 100, EXHAUSTED",
        "100.01, 100, EXCEEDED",
        "0, 0, WITHIN",
        "1, 0, EXCEEDED",
        "21, 59, WITHIN",
        "18, 34, WITHIN",
    })
    void saysHowFarALimitIsUsed(BigDecimal consumed, BigDecimal limit, IndicatorStatus status) {
        assertThat(new Thresholds(new BigDecimal(80)).status(consumed, limit)).isEqualTo(status);
    }
}
