package org.tocsin.responsibility.measure.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step that was taken, by whom; entries are added, never changed. */
@Embeddable
@Schema(name = "MeasureStep", description = "A step that was taken 办理记录")
public record MeasureStep(
        @Enumerated(EnumType.STRING) MeasureTransition transition,
        @Nullable @Schema(nullable = true) String note,
        @Column(name = "taken_by") String by,
        @Column(name = "taken_by_name") String byName,
        @Column(name = "taken_at") Instant at) {

    static MeasureStep of(MeasureCommand command, MeasureOccasion now) {
        return new MeasureStep(
                command.transition(),
                command.note(),
                now.actor().subject(),
                now.actor().name(),
                now.at());
    }
}
