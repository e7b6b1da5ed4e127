package org.tocsin.hazard.tip.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was done with a tip, in writing (Work Safety Law Art. 73): added, never changed.
 *
 * @param receiver whom it was forwarded to, by name
 * @param signedBy who is responsible and signed the finding off
 */
@Embeddable
@Schema(name = "TipStep", description = "What was done with the tip 办理记录")
public record TipStep(
        @Enumerated(EnumType.STRING) TipTransition transition,
        @Nullable @Schema(nullable = true) String note,
        @Nullable @Enumerated(EnumType.STRING) @Schema(nullable = true) TipAuthority authority,
        @Nullable @Schema(description = "Forwarded to 转办单位", nullable = true) String receiver,
        @Nullable @Schema(description = "Signed off by 负责人签字", nullable = true) String signedBy,
        @Column(name = "taken_by") String by,
        @Column(name = "taken_by_name") String byName,
        @Column(name = "taken_at") Instant at) {

    static TipStep of(TipCommand command, TipOccasion now) {
        return switch (command) {
            case TipCommand.Accept(var note) -> step(command, note, null, null, null, now);
            case TipCommand.Forward(var to, var receiver, var note) ->
                    step(command, note, to, receiver, null, now);
            case TipCommand.Verify verify ->
                    step(command, verify.note(), null, null, verify.signedBy(), now);
            case TipCommand.Answer(var text) -> step(command, text, null, null, null, now);
        };
    }

    private static TipStep step(
            TipCommand command,
            @Nullable String note,
            @Nullable TipAuthority to,
            @Nullable String receiver,
            @Nullable String signedBy,
            TipOccasion now) {
        return new TipStep(
                command.transition(),
                note,
                to,
                receiver,
                signedBy,
                now.actor().id(),
                now.actor().name(),
                now.at());
    }
}
