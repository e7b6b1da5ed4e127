package org.tocsin.accident.duty.rest;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.duty.domain.Basis;
import org.tocsin.accident.duty.domain.DutyKind;
import org.tocsin.accident.duty.domain.DutyRule;
import org.tocsin.accident.report.domain.Severity;
import org.tocsin.platform.problem.Text;

/** One version of a rule of the clock, in both languages. */
@Schema(name = "AccidentDutyRule", description = "A rule of the statutory clock 法定时限规则")
public record DutyRuleView(
        @Schema(description = "Stable over all versions 规则", examples = "forward-2h") String id,
        @Schema(examples = "decree-493/2007") String version,
        DutyKind duty,
        @Schema(description = "First day on which an accident is judged by it 生效日期")
                LocalDate validFrom,
        @Nullable @Schema(description = "Last day; null while in force 失效日期", nullable = true)
                LocalDate validTo,
        @Schema(description = "LAW, or CONF: local practice, configurable 依据") Basis basis,
        @Schema(
                        description = "ISO 8601: hours run exactly, days are calendar days 期限",
                        examples = "PT2H")
                String limit,
        @Nullable
                @Schema(
                        description =
                                "For accidents from graverFrom on; for road traffic and fire where that is"
                                        + " null 特殊期限",
                        examples = "PT12H",
                        nullable = true)
                String graverLimit,
        @Nullable @Schema(description = "事故等级", nullable = true) Severity graverFrom,
        Bilingual name,
        Bilingual article,
        Bilingual meaning,
        Bilingual source) {

    /** A text in both languages. */
    @Schema(name = "BilingualText", description = "A text in both languages 双语文本")
    public record Bilingual(
            @Schema(description = "中文", examples = "逐级上报") String zh,
            @Schema(description = "English", examples = "forwarding to the next level") String en) {

        static Bilingual of(Text text) {
            return new Bilingual(text.zh(), text.en());
        }
    }

    static DutyRuleView of(DutyRule rule) {
        return new DutyRuleView(
                rule.id(),
                rule.version(),
                rule.duty(),
                rule.validFrom(),
                rule.validTo(),
                rule.basis(),
                rule.limit().toString(),
                rule.graverLimit() == null ? null : rule.graverLimit().toString(),
                rule.graverFrom(),
                new Bilingual(rule.duty().zh(), rule.duty().en()),
                Bilingual.of(rule.article()),
                Bilingual.of(rule.meaning()),
                Bilingual.of(rule.source()));
    }
}
