package org.tocsin.inspection.visit.rest;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.visit.app.Difference;
import org.tocsin.inspection.visit.app.InspectionFile;
import org.tocsin.inspection.visit.app.VisitIntake;
import org.tocsin.inspection.visit.app.VisitUploads;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Violation;

/** What has become of each visit of an upload. */
@Schema(name = "VisitUploadReport", description = "What has become of each visit 批量上传结果")
record UploadView(
        @Schema(description = "In the order of the visits 与上传顺序一致") List<ResultView> results,
        @Schema(examples = "3") int created,
        @Schema(examples = "1") int known,
        @Schema(examples = "0") int conflicts,
        @Schema(examples = "0") int refused) {

    /** What has become of a visit. */
    @Schema(name = "VisitUploadOutcome")
    enum Outcome {
        CREATED,
        KNOWN,
        CONFLICT,
        REFUSED
    }

    /** One visit. */
    @Schema(name = "VisitUploadResult")
    record ResultView(
            @Nullable
                    @Schema(
                            nullable = true,
                            description = "null if it could not be read 无法读取时为 null")
                    UUID id,
            Outcome outcome,
            @Nullable @Schema(nullable = true, examples = "JC-990101-2026-000001")
                    String inspectionNo,
            @Nullable
                    @Schema(
                            nullable = true,
                            examples = "/api/v1/inspections/01990000-0000-7000-8000-0000000000f0")
                    String href,
            @Schema(description = "Whether the same may be taken later 稍后可原样重试") boolean retry,
            @Schema(description = "Of a visit that was refused 被拒绝的原因") List<ErrorView> errors,
            @Schema(
                            description =
                                    "What the record says otherwise; empty if that visit is not yours to see 与已登记内容的差异")
                    List<DifferenceView> differences) {}

    /** One thing that is wrong. */
    @Schema(name = "VisitUploadError")
    record ErrorView(
            @Nullable @Schema(nullable = true, examples = "/visitedAt") String pointer,
            @Schema(examples = "visit-in-future") String code,
            @Schema(examples = "检查时间不能晚于当前时间：只登记已进行的检查") String message) {}

    /** One thing that the record says otherwise. */
    @Schema(name = "VisitUploadDifference")
    record DifferenceView(
            @Schema(examples = "/summary") String pointer,
            @Nullable @Schema(nullable = true, examples = "用电安全") String onRecord,
            @Nullable @Schema(nullable = true, examples = "消防安全") String uploaded) {}

    static UploadView of(List<VisitUploads.Result> results, Reader reader) {
        List<ResultView> views = results.stream().map(result -> of(result, reader)).toList();
        int[] counts = new int[Outcome.values().length];
        views.forEach(view -> counts[view.outcome().ordinal()]++);
        return new UploadView(
                views,
                counts[Outcome.CREATED.ordinal()],
                counts[Outcome.KNOWN.ordinal()],
                counts[Outcome.CONFLICT.ordinal()],
                counts[Outcome.REFUSED.ordinal()]);
    }

    private static ResultView of(VisitUploads.Result result, Reader reader) {
        return switch (result) {
            case VisitUploads.Result.Taken(var id, VisitIntake.Outcome.Created(var file)) ->
                    taken(id, Outcome.CREATED, file);
            case VisitUploads.Result.Taken(var id, VisitIntake.Outcome.Known(var file)) ->
                    taken(id, Outcome.KNOWN, file);
            case VisitUploads.Result.Taken(
                            var id,
                            VisitIntake.Outcome.Conflicting(var differences)) ->
                    conflict(id, differences);
            case VisitUploads.Result.Refused(var id, var problem, var errors) ->
                    refused(id, problem, errors, reader);
        };
    }

    private static ResultView taken(UUID id, Outcome outcome, InspectionFile file) {
        return new ResultView(
                id,
                outcome,
                file.inspection().inspectionNo(),
                InspectionResource.PATH + "/" + id,
                false,
                List.of(),
                List.of());
    }

    private static ResultView conflict(UUID id, List<Difference> differences) {
        return new ResultView(
                id,
                Outcome.CONFLICT,
                null,
                differences.isEmpty() ? null : InspectionResource.PATH + "/" + id,
                false,
                List.of(),
                differences.stream()
                        .map(d -> new DifferenceView(d.pointer(), d.onRecord(), d.uploaded()))
                        .toList());
    }

    private static ResultView refused(
            @Nullable UUID id, ProblemType problem, List<Violation> errors, Reader reader) {
        boolean retry = problem == ProblemType.REQUEST_IN_FLIGHT || problem.status() >= 500;
        return new ResultView(
                id,
                Outcome.REFUSED,
                null,
                null,
                retry,
                errors.stream()
                        .map(e -> new ErrorView(e.pointer(), e.code(), reader.says(e.message())))
                        .toList(),
                List.of());
    }
}
