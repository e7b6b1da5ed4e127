package org.tocsin.responsibility.signatory.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.signatory.domain.Capacity;
import org.tocsin.responsibility.signatory.domain.SignatorySnapshot;
import org.tocsin.responsibility.workflow.rest.TransitionView;

/** A signatory as the API shows it. */
@Schema(name = "Signatory", description = "A person who signs for a unit 单位签署人")
record SignatoryView(
        UUID id,
        UUID unitId,
        @Schema(description = "登录名", examples = "leader-a") String login,
        @Schema(description = "姓名", examples = "陈立东") String person,
        Capacity capacity,
        @Nullable @Schema(description = "授权文书编号", nullable = true) String documentNo,
        LocalDate validFrom,
        @Nullable @Schema(nullable = true) LocalDate validTo,
        Instant recordedAt,
        @Nullable @Schema(nullable = true) Instant revokedAt,
        @Nullable @Schema(nullable = true) String revokedReason,
        @Schema(description = "What may be done next 可执行的操作")
                List<TransitionView> allowedTransitions) {

    static SignatoryView of(SignatorySnapshot signatory, boolean mayRevoke) {
        String href = SignatoryResource.path(signatory.unitId()) + "/" + signatory.id();
        return new SignatoryView(
                signatory.id(),
                signatory.unitId(),
                signatory.login(),
                signatory.person(),
                signatory.capacity(),
                signatory.documentNo(),
                signatory.validFrom(),
                signatory.validTo(),
                signatory.recordedAt(),
                signatory.revokedAt(),
                signatory.revokedReason(),
                mayRevoke && signatory.revokedAt() == null
                        ? List.of(
                                new TransitionView(
                                        "revoke", "POST", href + "/revocations", List.of()))
                        : List.of());
    }
}
