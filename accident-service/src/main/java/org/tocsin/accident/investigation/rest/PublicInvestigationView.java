package org.tocsin.accident.investigation.rest;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.investigation.domain.InvestigatedAccident;
import org.tocsin.accident.investigation.domain.InvestigationLevel;
import org.tocsin.accident.investigation.domain.InvestigationSnapshot;
import org.tocsin.accident.investigation.domain.Publication;
import org.tocsin.accident.report.domain.Severity;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.time.Moments;

/**
 * What the public sees of an investigation: what was written for it, and plain facts. Nothing of
 * the report itself, which was written by officers for officers and may name people.
 */
@Schema(
        name = "PublicInvestigation",
        description = "An investigation, as everybody may see it 事故调查处理情况公布")
public record PublicInvestigationView(
        UUID id,
        @Schema(description = "Readable number 调查编号", examples = "DC-990101-2026-000001")
                String investigationNo,
        @Schema(examples = "东岭区“11·20”高处坠落事故调查报告摘要") String title,
        @Schema(examples = "事故直接原因为作业平台未设防护栏杆。") String summary,
        Severity severity,
        @Schema(description = "Class in the reader's language 事故等级", examples = "一般事故")
                String severityName,
        InvestigationLevel level,
        @Schema(
                        description = "Who investigated, in the reader's language 调查层级",
                        examples = "县级人民政府")
                String levelName,
        @Schema(description = "County or above, never nearer 行政区划代码", examples = "990101")
                String division,
        @Nullable
                @Schema(
                        description = "Its name in the reader's language 行政区划",
                        examples = "东岭区",
                        nullable = true)
                String divisionName,
        @Schema(description = "Asia/Shanghai 事故日期") LocalDate occurredOn,
        @Schema(description = "Asia/Shanghai 批复日期") LocalDate approvedOn,
        @Schema(description = "Whether the matter is closed 是否已结案") boolean closed,
        @Schema(description = "Asia/Shanghai 公布日期") LocalDate publishedOn,
        @Schema(description = "Day of this text, Asia/Shanghai 内容更新日期") LocalDate revisedOn) {

    static PublicInvestigationView of(
            InvestigationSnapshot investigation, Map<String, Text> divisions, Locale locale) {
        InvestigatedAccident accident = investigation.accident();
        Publication publication = investigation.publication();
        Text division = divisions.get(accident.county());
        Severity severity = accident.severity();
        return new PublicInvestigationView(
                investigation.id(),
                investigation.investigationNo(),
                publication.title(),
                publication.summary(),
                severity,
                Text.of(severity.zh(), severity.en()).in(locale),
                investigation.opening().level(),
                investigation.opening().level().text().in(locale),
                accident.county(),
                division == null ? null : division.in(locale),
                accident.occurredOn(),
                Moments.dayOf(investigation.approval().at()),
                investigation.closure() != null,
                Moments.dayOf(publication.at()),
                Moments.dayOf(publication.revisedAt()));
    }
}
