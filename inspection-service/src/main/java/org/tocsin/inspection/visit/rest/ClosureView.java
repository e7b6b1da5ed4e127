package org.tocsin.inspection.visit.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.visit.domain.Closure;

/** How the visit ended. */
@Schema(name = "InspectionClosure", description = "How the visit ended 办结情况")
record ClosureView(
        @Nullable @Schema(nullable = true, examples = "隐患已全部整改并销号") String conclusion,
        Instant at,
        @Schema(examples = "李卫东") String by) {

    static @Nullable ClosureView of(@Nullable Closure closure) {
        return closure == null
                ? null
                : new ClosureView(closure.conclusion(), closure.at(), closure.by());
    }
}
