package org.tocsin.responsibility.measure.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.workflow.domain.ActingPerson;

/** A requirement and, once it is met, how. */
@Embeddable
@Schema(name = "MeasureFollowUp", description = "A requirement and how it was met 后续要求及落实")
public record FollowUp(
        @Column(name = "requirement") String text,
        String responsible,
        LocalDate dueOn,
        @Nullable @Schema(nullable = true) Instant doneAt,
        @Nullable @Schema(description = "Subject of who entered it 登记人", nullable = true)
                String doneBy,
        @Nullable @Schema(nullable = true) String doneByName,
        @Nullable @Schema(description = "What was done 落实情况", nullable = true) String note,
        @Nullable @Schema(description = "Proof 证明材料", nullable = true) String document) {

    static FollowUp of(FollowUpOrder order) {
        return new FollowUp(
                order.text(), order.responsible(), order.dueOn(), null, null, null, null, null);
    }

    FollowUp done(MeasureCommand.CompleteFollowUp command, ActingPerson actor, Instant at) {
        return new FollowUp(
                text,
                responsible,
                dueOn,
                at,
                actor.subject(),
                actor.name(),
                command.note(),
                command.document());
    }

    boolean isOpen() {
        return doneAt == null;
    }
}
