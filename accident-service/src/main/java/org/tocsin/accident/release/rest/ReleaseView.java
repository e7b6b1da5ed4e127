package org.tocsin.accident.release.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.release.app.Published;
import org.tocsin.accident.release.app.PublishedFigure;
import org.tocsin.platform.http.TransitionView;

/** A release with its figures. */
@Schema(name = "StatisticsRelease", description = "A published, frozen set of figures 统计通报")
public record ReleaseView(
        UUID id,
        @Schema(description = "Readable number 通报编号", examples = "TJ-990100-2026-000001")
                String releaseNo,
        @Schema(description = "What it is called 名称", examples = "2026年三季度安全生产通报") String name,
        @Schema(description = "Whose figures 行政区划", examples = "990100") String division,
        @Schema(description = "What was known at this instant is counted 统计时点") Instant asOf,
        @Schema(description = "When it was published 发布时间") Instant publishedAt,
        @Schema(description = "Who published it 发布人") String publishedBy,
        @Schema(
                        description = "SHA-256 of the frozen text, which …/content gives 摘要",
                        examples =
                                "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
                String digest,
        @Schema(description = "Its tables, as they were published 各表")
                List<PublishedFigure> figures,
        @Schema(description = "None: a release never changes 可办理事项（无）")
                List<TransitionView> allowedTransitions) {

    static ReleaseView of(Published release) {
        return new ReleaseView(
                release.title().id(),
                release.title().releaseNo(),
                release.title().name(),
                release.title().division(),
                release.title().asOf(),
                release.publishedAt(),
                release.publishedBy(),
                release.digest(),
                release.figures(),
                List.of());
    }
}
