package org.tocsin.responsibility.batch.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.agreement.domain.AgreementStatus;
import org.tocsin.responsibility.agreement.rest.ProgressView;
import org.tocsin.responsibility.batch.app.BatchQueries;
import org.tocsin.responsibility.batch.domain.BatchSnapshot;
import org.tocsin.responsibility.workflow.rest.TransitionView;

/** A batch as the API shows it. */
@Schema(name = "AgreementBatch", description = "A batch of agreements 批次")
record BatchView(
        UUID id,
        @Schema(examples = "ZP-990100-2026-000001") String batchNo,
        UUID templateId,
        int templateVersion,
        String templateName,
        UUID superiorUnitId,
        String superiorName,
        int year,
        @Nullable @Schema(nullable = true) UUID parentAgreementId,
        @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "公共参数") String parameters,
        String createdBy,
        Instant createdAt,
        ProgressView progress,
        @Schema(description = "Its agreements 责任书") String agreementsHref,
        @Schema(description = "Who has yet to sign 待签清单") String unsignedHref,
        @Schema(description = "What this caller may do next 当前可执行的操作")
                List<TransitionView> allowedTransitions) {

    /** What moves though the batch stays: how far the signing is, and who may add to it. */
    static String shown(BatchQueries.BatchRecord record) {
        var progress = record.progress();
        return Stream.concat(
                        Stream.of(AgreementStatus.values()).map(progress::count),
                        Stream.of(progress.overdue(), record.open() ? 1L : 0L))
                .map(String::valueOf)
                .collect(Collectors.joining("-"));
    }

    static BatchView of(BatchQueries.BatchRecord record) {
        BatchSnapshot batch = record.batch();
        return new BatchView(
                batch.id(),
                batch.batchNo(),
                batch.template().id(),
                batch.template().version(),
                batch.template().name(),
                batch.superior().unitId(),
                batch.superior().name(),
                batch.year(),
                batch.parentAgreementId(),
                batch.parameters(),
                batch.createdBy(),
                batch.createdAt(),
                ProgressView.of(record.progress()),
                "/api/v1/agreements?batchId=" + batch.id(),
                "/api/v1/agreements/unsigned?batchId=" + batch.id(),
                record.open()
                        ? List.of(
                                new TransitionView(
                                        "issue",
                                        "POST",
                                        BatchResource.PATH + "/" + batch.id() + "/imports",
                                        List.of()))
                        : List.of());
    }
}
