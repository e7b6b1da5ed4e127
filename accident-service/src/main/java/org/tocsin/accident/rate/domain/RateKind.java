package org.tocsin.accident.rate.domain;

import java.math.BigDecimal;
import org.tocsin.platform.problem.Text;

/** The rates of the accident statistics: deaths of some categories over a denominator. */
public enum RateKind {
    /** 亿元国内生产总值生产安全事故死亡率 */
    DEATHS_PER_100_MILLION_GDP(
            DenominatorKind.GDP, 1, Text.of("亿元生产总值死亡率", "Deaths per 100 million CNY of GDP")),
    /** 工矿商贸就业人员十万人生产安全事故死亡率 */
    INDUSTRIAL_DEATHS_PER_100_000_EMPLOYED(
            DenominatorKind.EMPLOYED_PERSONS,
            100_000,
            Text.of("工矿商贸十万从业人员死亡率", "Industrial deaths per 100 000 employed")),
    /** 道路交通万车死亡率 */
    ROAD_DEATHS_PER_10_000_VEHICLES(
            DenominatorKind.MOTOR_VEHICLES,
            10_000,
            Text.of("道路交通万车死亡率", "Road deaths per 10 000 vehicles")),
    /** 煤矿百万吨死亡率 */
    COAL_DEATHS_PER_MILLION_TONNES(
            DenominatorKind.COAL_OUTPUT,
            1,
            Text.of("煤矿百万吨死亡率", "Coal mine deaths per million tonnes"));

    private final DenominatorKind denominator;
    private final int per;
    private final Text text;

    RateKind(DenominatorKind denominator, int per, Text text) {
        this.denominator = denominator;
        this.per = per;
        this.text = text;
    }

    public DenominatorKind denominator() {
        return denominator;
    }

    /** What the quotient is multiplied by. */
    public BigDecimal per() {
        return BigDecimal.valueOf(per);
    }

    public Text text() {
        return text;
    }

    public String formula() {
        return "deaths / " + denominator + (per == 1 ? "" : " * " + per);
    }
}
