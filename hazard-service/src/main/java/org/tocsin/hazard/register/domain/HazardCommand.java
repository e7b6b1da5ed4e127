package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** Everything that can be asked of a hazard once it is on the register. */
public sealed interface HazardCommand {

    /**
     * @param grade the grade as judged on the spot, or {@code null} to keep the reported one; it
     *     can be raised here, never lowered
     */
    record Verify(@Nullable @Size(max = 1000) String note, @Nullable Grade grade)
            implements HazardCommand {}

    record Reject(@NotBlank @Size(max = 1000) String reason) implements HazardCommand {}

    record Merge(@NotNull UUID intoHazardId, @NotBlank @Size(max = 1000) String reason)
            implements HazardCommand {}

    /**
     * A rectification order (整改指令书).
     *
     * @param deadline the last day, Asia/Shanghai; today means "at once" (Work Safety Law Art. 65)
     * @param assurances needed for a major hazard, all five of them
     * @param interimMeasures what keeps people safe meanwhile; needed for a major hazard
     * @param watcher who watches over it meanwhile; needed for a major hazard
     */
    record OrderRectification(
            @NotBlank @Size(max = 2000) String measure,
            @NotBlank @Size(max = 100) String responsiblePerson,
            @NotNull LocalDate deadline,
            @Nullable @Valid Assurances assurances,
            @Nullable @Size(max = 1000) String interimMeasures,
            @Nullable @Size(max = 100) String watcher)
            implements HazardCommand {}

    record SubmitEvidence(@NotBlank @Size(max = 2000) String note) implements HazardCommand {}

    /**
     * @param deadline the new last day; needed if the review failed, not allowed if it passed
     */
    record Review(
            @NotNull ReviewResult result,
            @NotBlank @Size(max = 2000) String note,
            @Nullable LocalDate deadline)
            implements HazardCommand {}

    record Close(@Nullable @Size(max = 1000) String note) implements HazardCommand {}

    record Archive(@Nullable @Size(max = 1000) String note) implements HazardCommand {}

    /** The step of the state machine that the command asks for. */
    default HazardTransition transition() {
        return switch (this) {
            case Verify _ -> HazardTransition.VERIFY;
            case Reject _ -> HazardTransition.REJECT;
            case Merge _ -> HazardTransition.MERGE;
            case OrderRectification _ -> HazardTransition.ORDER_RECTIFICATION;
            case SubmitEvidence _ -> HazardTransition.SUBMIT_EVIDENCE;
            case Review _ -> HazardTransition.REVIEW;
            case Close _ -> HazardTransition.CLOSE;
            case Archive _ -> HazardTransition.ARCHIVE;
        };
    }
}
