package org.tocsin.accident.duty.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.duty.domain.AccidentDuty;
import org.tocsin.accident.duty.domain.Duty;
import org.tocsin.accident.duty.domain.DutyKind;
import org.tocsin.accident.duty.domain.DutySnapshot;
import org.tocsin.accident.duty.domain.DutyState;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.platform.problem.Text;

/** One occurrence of a statutory duty, with its time and whether it was kept. */
@Schema(name = "AccidentDuty", description = "A statutory duty 法定时限")
public record AccidentDutyView(
        @Schema(description = "The same in the register, in answers and in events 编号") UUID id,
        @Schema(description = "事故") UUID accidentId,
        @Schema(description = "事故编号", examples = "SG-990101-2026-000001") String accidentNo,
        @Schema(description = "Where it happened 事故发生地", examples = "990101001") String division,
        @Nullable @Schema(description = "事故发生单位", nullable = true) UUID unitId,
        @Schema(description = "What is owed 事项") DutyKind duty,
        @Schema(
                        description =
                                "Tells occurrences apart: the level that forwards, the number of a"
                                        + " follow-up; empty if there is only one 层级或期次",
                        examples = "COUNTY")
                String occurrence,
        @Schema(description = "Stable id of the rule 规则", examples = "forward-2h") String rule,
        @Schema(
                        description =
                                "The version in force when the accident happened, or that it was last"
                                        + " judged by 规则版本",
                        examples = "decree-493/2007")
                String ruleVersion,
        @Schema(description = "法条") String articleZh,
        @Schema(description = "Where it stands in the law") String articleEn,
        @Nullable
                @Schema(
                        description =
                                "When its clock began; null if it has not, or nobody knows 起算时刻",
                        format = "date-time",
                        nullable = true)
                Instant runsFrom,
        @Nullable
                @Schema(
                        description =
                                "The last instant in time 时限; null while nobody can say: the level below"
                                        + " has not forwarded, an appraisal goes on, an instant is unknown",
                        format = "date-time",
                        nullable = true)
                Instant dueAt,
        @Nullable
                @Schema(
                        description = "When it was done 完成时间",
                        format = "date-time",
                        nullable = true)
                Instant doneAt,
        @Nullable
                @Schema(
                        description = "Since when it is no longer owed 终止时间",
                        format = "date-time",
                        nullable = true)
                Instant endedAt,
        @Schema(
                        description =
                                "Time of technical appraisals, which does not count (Art. 27); added to"
                                        + " dueAt 扣除时间（秒）",
                        examples = "0")
                long suspendedSeconds,
        @Schema(description = "How it stands at the moment of the answer 状态") DutyState state,
        @Nullable
                @Schema(
                        description =
                                "Seconds past dueAt, a started second counts: 0 if done in time, running"
                                        + " while MISSED, null where there is none to speak of 超时秒数",
                        examples = "0",
                        nullable = true)
                Long lateBySeconds) {

    static AccidentDutyView of(AccidentState accident, Duty duty, Instant at) {
        return new AccidentDutyView(
                AccidentDuty.idOf(accident.accidentId(), duty.rule().id(), duty.occurrence()),
                accident.accidentId(),
                accident.accidentNo(),
                accident.facts().locus().division(),
                accident.facts().locus().unitId(),
                duty.rule().duty(),
                duty.occurrence(),
                duty.rule().id(),
                duty.rule().version(),
                duty.rule().article().zh(),
                duty.rule().article().en(),
                duty.runsFrom(),
                duty.dueAt(),
                duty.doneAt(),
                duty.endedAt(),
                duty.suspended().toSeconds(),
                duty.state(at),
                duty.lateBySeconds(at));
    }

    static AccidentDutyView of(DutySnapshot duty, Text article, Instant at) {
        return new AccidentDutyView(
                duty.id(),
                duty.accidentId(),
                duty.accidentNo(),
                duty.locus().division(),
                duty.locus().unitId(),
                duty.duty(),
                duty.occurrence(),
                duty.rule(),
                duty.ruleVersion(),
                article.zh(),
                article.en(),
                duty.runsFrom(),
                duty.dueAt(),
                duty.doneAt(),
                duty.endedAt(),
                duty.suspendedSeconds(),
                duty.state(at),
                duty.lateBySeconds(at));
    }
}
