package org.tocsin.hazard.riskpoint.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.hazard.riskpoint.app.RiskSettings;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

class RiskScaleTest {

    private final RiskScale scale = settings().scale();

    @ParameterizedTest
    @CsvSource({
        "10000, RED",
        "320, RED",
        "319.9999, ORANGE",
        "160, ORANGE",
        "159.9999, YELLOW",
        "70, YELLOW",
        "69.9999, BLUE",
        "0.05, BLUE"
    })
    void coloursByTheThresholds(BigDecimal score, RiskColour colour) {
        assertThat(scale.colour(score)).isEqualTo(colour);
    }

    @ParameterizedTest
    @CsvSource({"3, 6, 15, 270", "0.1, 0.5, 1, 0.05", "10, 10, 100, 10000", "0.5, 2, 7, 7"})
    void multipliesExactly(BigDecimal l, BigDecimal e, BigDecimal c, BigDecimal d) {
        assertThat(new Lec(l, e, c).score()).isEqualByComparingTo(d);
    }

    @Test
    void takesEveryValueOfTheUsualTableHoweverItIsWritten() {
        for (String l : new String[] {"0.1", "0.2", "0.5", "1", "3", "6", "10", "10.0", "1E+1"}) {
            scale.check(new Lec(new BigDecimal(l), BigDecimal.ONE, BigDecimal.ONE));
        }
        for (String e : new String[] {"0.5", "1", "2", "3", "6", "10"}) {
            scale.check(new Lec(BigDecimal.ONE, new BigDecimal(e), BigDecimal.ONE));
        }
        for (String c : new String[] {"1", "3", "7", "15", "40", "100"}) {
            scale.check(new Lec(BigDecimal.ONE, BigDecimal.ONE, new BigDecimal(c)));
        }
    }

    @Test
    void namesEveryValueThatIsNotOnTheScale() {
        Lec lec = new Lec(new BigDecimal("2"), new BigDecimal("0"), new BigDecimal("-1"));
        assertThatThrownBy(() -> scale.check(lec))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refusal ->
                                assertThat(refusal.violations())
                                        .extracting(Violation::pointer)
                                        .containsExactly(
                                                "/likelihood", "/exposure", "/consequence"));
    }

    @Test
    void wantsThresholdsThatDescend() {
        assertThatThrownBy(
                        () ->
                                new RiskScale(
                                        scale.likelihoods(),
                                        scale.exposures(),
                                        scale.consequences(),
                                        scale.red(),
                                        scale.red(),
                                        scale.yellow()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RiskSettings settings() {
        return new SmallRyeConfigBuilder()
                .withMapping(RiskSettings.class)
                .build()
                .getConfigMapping(RiskSettings.class);
    }
}
