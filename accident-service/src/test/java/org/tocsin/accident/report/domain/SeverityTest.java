package org.tocsin.accident.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decree 493 Art. 3 at each of its limits: 以上 includes the number, 以下 does not. */
class SeverityTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, GENERAL",
        "2, 0, 0, GENERAL",
        "3, 0, 0, LARGER",
        "4, 0, 0, LARGER",
        "9, 0, 0, LARGER",
        "10, 0, 0, MAJOR",
        "11, 0, 0, MAJOR",
        "29, 0, 0, MAJOR",
        "30, 0, 0, EXTRAORDINARY",
        "31, 0, 0, EXTRAORDINARY",
        "0, 9, 0, GENERAL",
        "0, 10, 0, LARGER",
        "0, 11, 0, LARGER",
        "0, 49, 0, LARGER",
        "0, 50, 0, MAJOR",
        "0, 51, 0, MAJOR",
        "0, 99, 0, MAJOR",
        "0, 100, 0, EXTRAORDINARY",
        "0, 101, 0, EXTRAORDINARY",
        "0, 0, 9999999.99, GENERAL",
        "0, 0, 10000000, LARGER",
        "0, 0, 10000000.00, LARGER",
        "0, 0, 10000000.01, LARGER",
        "0, 0, 49999999.99, LARGER",
        "0, 0, 50000000, MAJOR",
        "0, 0, 50000000.01, MAJOR",
        "0, 0, 99999999.99, MAJOR",
        "0, 0, 100000000, EXTRAORDINARY",
        "0, 0, 100000000.01, EXTRAORDINARY",
        "1, 50, 0, MAJOR",
        "29, 0, 100000000, EXTRAORDINARY",
        "2, 9, 9999999.99, GENERAL",
        "9, 49, 49999999.99, LARGER",
        "3, 50, 10000000, MAJOR",
    })
    void theHighestClassThatAnyMeasureReaches(
            int deaths, int injuries, String loss, Severity expected) {
        assertThat(Severity.of(Toll.of(deaths, injuries, loss))).isEqualTo(expected);
    }

    @Test
    void missingPersonsAreNotDeaths() {
        assertThat(Severity.of(new Toll(0, 0, 30, BigDecimal.ZERO))).isEqualTo(Severity.GENERAL);
    }

    @Test
    void absurdAmountsAreNotWrittenOut() {
        Toll toll = new Toll(0, 0, 0, new BigDecimal("1E+1000000000"));

        assertThat(toll.directLossCny().precision()).isEqualTo(1);
    }
}
