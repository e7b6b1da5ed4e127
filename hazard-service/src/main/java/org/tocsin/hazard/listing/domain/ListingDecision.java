package org.tocsin.hazard.listing.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step that was taken, by whom; entries are added, never changed. */
@Embeddable
@Schema(name = "ListingDecision", description = "A step that was taken 办理记录")
public record ListingDecision(
        @Enumerated(EnumType.STRING) ListingTransition transition,
        @Nullable
                @Enumerated(EnumType.STRING)
                @Schema(description = "Of an acceptance 验收结论", nullable = true)
                AcceptanceResult result,
        @Nullable @Schema(nullable = true) String note,
        @Column(name = "decided_by") String by,
        @Column(name = "decided_by_name") String byName,
        @Column(name = "decided_at") Instant at) {

    static ListingDecision of(ListingCommand command, ListingOccasion now) {
        AcceptanceResult result =
                command instanceof ListingCommand.DecideAcceptance decided
                        ? decided.result()
                        : null;
        return new ListingDecision(
                command.transition(),
                result,
                note(command),
                now.actor().id(),
                now.actor().name(),
                now.at());
    }

    /** What stands in a notice is kept there. */
    private static @Nullable String note(ListingCommand command) {
        return switch (command) {
            case ListingCommand.Approve(var note) -> note;
            case ListingCommand.Refuse(var reason) -> reason;
            case ListingCommand.Publish _, ListingCommand.Delist _ -> null;
            case ListingCommand.RequestAcceptance(var note) -> note;
            case ListingCommand.DecideAcceptance(_, var note) -> note;
        };
    }
}
