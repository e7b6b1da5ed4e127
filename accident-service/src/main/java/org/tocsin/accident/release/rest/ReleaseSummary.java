package org.tocsin.accident.release.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.release.app.ReleaseQueries.Heading;

/** A release in a list or an export. */
@Schema(name = "StatisticsReleaseSummary", description = "A release in a list 统计通报目录")
public record ReleaseSummary(
        UUID id,
        @Schema(description = "Readable number 通报编号", examples = "TJ-990100-2026-000001")
                String releaseNo,
        @Schema(description = "What it is called 名称", examples = "2026年三季度安全生产通报") String name,
        @Schema(description = "Whose figures 行政区划", examples = "990100") String division,
        @Schema(description = "What was known at this instant is counted 统计时点") Instant asOf,
        @Schema(description = "When it was published 发布时间") Instant publishedAt,
        @Schema(description = "Who published it 发布人") String publishedBy,
        @Schema(description = "How many tables 表数", examples = "3") int figures,
        @Schema(
                        description = "SHA-256 of the frozen text 摘要",
                        examples =
                                "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
                String digest) {

    static ReleaseSummary of(Heading heading) {
        return new ReleaseSummary(
                heading.title().id(),
                heading.title().releaseNo(),
                heading.title().name(),
                heading.title().division(),
                heading.title().asOf(),
                heading.publishedAt(),
                heading.publishedBy(),
                heading.figures(),
                heading.digest());
    }
}
