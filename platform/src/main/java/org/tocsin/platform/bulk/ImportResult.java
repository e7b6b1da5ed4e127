package org.tocsin.platform.bulk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an import. */
@Schema(description = "created + updated + unchanged + rejected = rows 各项之和等于总行数")
public record ImportResult(
        ImportMode mode,
        @Schema(description = "Nothing was kept; the counts say what would have happened 仅校验")
                boolean validateOnly,
        long rows,
        long created,
        long updated,
        @Schema(description = "Already here with the same external id 已存在") long unchanged,
        long rejected,
        List<ImportError> errors,
        @Schema(description = "Errors beyond those listed 未列出的错误数") long errorsOmitted,
        @Schema(
                        description =
                                "How many of the created may repeat an earlier record; they are kept all the same 疑似重复数")
                long duplicateCandidates,
        @Schema(description = "The first of them 疑似重复（部分）") List<DuplicateCandidate> candidates) {

    static ImportResult none(ImportOrder order) {
        return new ImportResult(
                order.mode(), order.validateOnly(), 0, 0, 0, 0, 0, List.of(), 0, 0, List.of());
    }

    /** For where the errors are kept elsewhere. */
    ImportResult withoutErrors() {
        return new ImportResult(
                mode,
                validateOnly,
                rows,
                created,
                updated,
                unchanged,
                rejected,
                List.of(),
                0,
                duplicateCandidates,
                candidates);
    }
}
