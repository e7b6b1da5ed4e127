package org.tocsin.accident.rate.rest;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.rate.domain.DenominatorKind;
import org.tocsin.accident.rate.domain.Entry;

/** A denominator as it was known. */
@Schema(name = "Denominator", description = "What rates divide by 分母数据")
public record DenominatorView(
        @Schema(description = "Administrative division 行政区划", examples = "990101") String division,
        @Schema(description = "Year 年度", examples = "2026") int year,
        @Schema(description = "What it is 种类") DenominatorKind kind,
        @Schema(description = "Its unit 单位", examples = "100 million CNY") String unit,
        @Schema(description = "In that unit 数值", examples = "856.2300") BigDecimal value,
        @Schema(description = "Where it was published 来源", examples = "东岭区2026年统计公报") String source,
        @Schema(description = "Counts its entries 版本", examples = "1") long version,
        @Schema(description = "When this entry became known 录入时间（事务时间）") Instant knownAt) {

    static DenominatorView of(Entry entry) {
        return new DenominatorView(
                entry.key().division(),
                entry.key().year(),
                entry.key().kind(),
                entry.key().kind().unit().en(),
                entry.value(),
                entry.source(),
                entry.version(),
                entry.knownAt());
    }
}
