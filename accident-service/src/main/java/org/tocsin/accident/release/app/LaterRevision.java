package org.tocsin.accident.release.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.statistics.app.Contributions.Contribution;
import org.tocsin.accident.statistics.domain.FactChange;

/** A revision that came after a release and would change what it says. */
@Schema(description = "A later revision that would change the release 通报后的修订")
public record LaterRevision(
        UUID accidentId,
        @Schema(description = "Serial number 事故编号", examples = "SG-990101-2026-000001")
                String accidentNo,
        @Schema(description = "Number of the revision 修订号", examples = "3") int revision,
        @Schema(description = "What it is 修订种类", examples = "CORRECTION") String kind,
        @Nullable @Schema(description = "Why, as its author says 理由", nullable = true)
                String reason,
        @Schema(description = "When it became known 知悉时间（事务时间）") Instant knownAt,
        @Schema(description = "What it would change 影响") List<Effect> effects) {

    static LaterRevision of(FactChange change, List<Effect> effects) {
        return new LaterRevision(
                change.accidentId(),
                change.accidentNo(),
                change.revision(),
                change.kind(),
                change.reason(),
                change.knownAt(),
                effects);
    }

    /** What a revision would change in one table. */
    @Schema(name = "ReleaseEffect", description = "What it would change in one table 对一张表的影响")
    public record Effect(
            @Schema(description = "Heading of the table 标题") String title,
            @Schema(
                            description =
                                    "value: the period itself; previous: the year before 本期或同期",
                            examples = "value")
                    String figure,
            @Schema(
                            description =
                                    "What the accident counted before, null for nothing 修订前计入",
                            nullable = true)
                    @Nullable
                    Counted before,
            @Schema(description = "What it counts now, null for nothing 修订后计入", nullable = true)
                    @Nullable
                    Counted after) {}

    /** A cell and what one accident adds to it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ReleaseEffectCell", description = "A cell and what the accident adds 计入的单元")
    public record Counted(
            @Schema(description = "Cell 单元", examples = "{\"category\":\"FIRE\"}")
                    Map<String, String> keys,
            @Schema(
                            description = "Measure → number 数据",
                            examples = "{\"accidents\":1,\"deaths\":2}")
                    Map<String, BigDecimal> figures) {

        static @Nullable Counted of(@Nullable Contribution contribution) {
            return contribution == null
                    ? null
                    : new Counted(contribution.keys(), contribution.figures());
        }
    }
}
