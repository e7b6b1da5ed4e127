package org.tocsin.responsibility.measure.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What a leader decided. */
@Embeddable
public record Decision(
        String decisionNo,
        String authority,
        @Column(name = "decision_text") String text,
        @Nullable String publicGround,
        @Column(name = "decided_by") String by,
        @Column(name = "decided_by_name") String byName,
        @Column(name = "decided_at") Instant at) {

    static Decision of(MeasureCommand.Decide command, MeasureOccasion now) {
        return new Decision(
                command.decisionNo(),
                command.authority(),
                command.text(),
                command.publicGround(),
                now.actor().subject(),
                now.actor().name(),
                now.at());
    }
}
