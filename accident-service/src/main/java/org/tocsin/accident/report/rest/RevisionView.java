package org.tocsin.accident.report.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.report.domain.AccidentRevision;
import org.tocsin.accident.report.domain.Author;
import org.tocsin.accident.report.domain.ReportContent;
import org.tocsin.accident.report.domain.RevisionKind;

/** One report on an accident: what it said, who made it, why, and while it was the latest known. */
@Schema(name = "AccidentRevision", description = "A revision of an accident report 事故报告修订")
public record RevisionView(
        @Schema(description = "What kind of report 报告种类") RevisionKind kind,
        @Schema(description = "The accident as this revision states it 修订后的内容")
                AccidentSummary accident,
        @Schema(description = "Content by Decree 493 Art. 12 报告内容") ReportContent content,
        @Nullable @Schema(description = "Why 理由", nullable = true) String reason,
        @Schema(description = "Who 报告人") AuthorView author,
        @Schema(description = "When it became known 知悉时间") Instant knownAt,
        @Nullable
                @Schema(
                        description =
                                "When the next revision took its place; null for the latest 失效时间",
                        format = "date-time",
                        nullable = true)
                Instant supersededAt,
        @Schema(description = "Limits that it was judged by 规则版本", examples = "decree-493/2007")
                String ruleVersion) {

    /** Who made a revision. */
    @Schema(description = "Who made the revision 报告人")
    public record AuthorView(
            @Schema(description = "The token's sub") String subject,
            @Schema(examples = "bureau-a") String name,
            @Nullable @Schema(examples = "990101", nullable = true) String division,
            @Schema(description = "Roles at that moment 角色", examples = "bureau-officer")
                    String roles) {

        static AuthorView of(Author author) {
            return new AuthorView(
                    author.subject(), author.name(), author.division(), author.roles());
        }
    }

    static RevisionView of(AccidentRevision revision) {
        return new RevisionView(
                revision.kind(),
                AccidentSummary.of(revision.state(), Names.NONE),
                revision.state().facts().contentOrNone(),
                revision.reason(),
                AuthorView.of(revision.author()),
                revision.knownAt(),
                revision.supersededAt(),
                revision.ruleVersion());
    }
}
