package org.tocsin.inspection.plan.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.plan.app.DrawVerification;

/** Whether a draw comes out as it stands when it is computed again. */
@Schema(name = "DrawVerification", description = "The draw computed again 抽取复算")
public record VerificationView(
        @Schema(description = "All of what follows 复算是否一致") boolean equal,
        @Schema(description = "What stands there is what was published 与公布的摘要一致")
                boolean digestEqual,
        @Schema(description = "Each key follows from seed, unit and weight 抽取键一致")
                boolean keysEqual,
        @Schema(description = "The smallest keys were drawn 抽中单位一致") boolean drawnEqual,
        @Schema(description = "Each unit has the tasks that the draw says 任务一致") boolean tasksEqual,
        @Schema(examples = "efraimidis-spirakis-sha256/1") String algorithm,
        @Schema(description = "Computed again 复算摘要") String digest) {

    static VerificationView of(DrawVerification verified) {
        return new VerificationView(
                verified.equal(),
                verified.digestEqual(),
                verified.keysEqual(),
                verified.drawnEqual(),
                verified.tasksEqual(),
                verified.algorithm(),
                verified.digest());
    }
}
