package org.tocsin.platform.bulk;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import is that goes on after its request. */
@Schema(name = "ImportJob", description = "How far an import is 导入任务")
public record ImportJobView(
        UUID id,
        ImportState state,
        @Schema(description = "Begun how often: more than once after an interruption 执行次数")
                int attempts,
        Instant acceptedAt,
        @Nullable @Schema(nullable = true) Instant startedAt,
        @Nullable @Schema(nullable = true) Instant finishedAt,
        @Schema(description = "As asked for 导入方式") ImportMode mode,
        boolean validateOnly,
        @Schema(description = "Rows read in this attempt 已读取") long rows,
        @Schema(
                        description =
                                "Created in this attempt; what an earlier one created counts as unchanged 已创建")
                long created,
        long updated,
        long unchanged,
        long rejected,
        long duplicateCandidates,
        @Schema(description = "The first ones; all of them under /errors 部分错误")
                List<ImportError> errors,
        @Schema(description = "The first ones 部分疑似重复") List<DuplicateCandidate> candidates,
        @Nullable @Schema(description = "If it failed, a problem document 失败原因", nullable = true)
                Map<String, Object> problem) {

    static ImportJobView of(ImportJob job, List<ImportError> errors) {
        ImportResult sofar = job.result() == null ? ImportResult.none(job.order()) : job.result();
        return new ImportJobView(
                job.id(),
                job.state(),
                job.attempts(),
                job.acceptedAt(),
                job.startedAt(),
                job.finishedAt(),
                job.order().mode(),
                job.order().validateOnly(),
                sofar.rows(),
                sofar.created(),
                sofar.updated(),
                sofar.unchanged(),
                sofar.rejected(),
                sofar.duplicateCandidates(),
                errors,
                sofar.candidates(),
                job.problem());
    }
}
