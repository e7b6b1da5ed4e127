package org.tocsin.accident.duty.domain;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.RevisionKind;
import org.tocsin.accident.report.domain.Severity;

/** What was known of an accident, and since when; the first report first, never empty. */
public record History(List<Chapter> chapters) {

    private static final Set<RevisionKind> REPORTS =
            Set.of(
                    RevisionKind.FOLLOW_UP,
                    RevisionKind.SUPPLEMENTARY,
                    RevisionKind.CORRECTION,
                    RevisionKind.VERIFICATION);

    /**
     * Time in which an accident was held to be at least that grave.
     *
     * @param since {@code null} if from the first report on
     * @param until when it became known to be less; {@code null} if it is so still
     */
    record Spell(@Nullable Instant since, @Nullable Instant until) {}

    public History {
        chapters = List.copyOf(chapters);
    }

    public AccidentState first() {
        return chapters.getFirst().state();
    }

    public AccidentState latest() {
        return chapters.getLast().state();
    }

    /** When the accident ceased to be one, or became part of another. */
    Optional<Instant> endedAt() {
        return latest().status().counts() ? Optional.empty() : Optional.of(latest().knownAt());
    }

    /** How grave the accident was known to be. */
    Severity severityAt(Instant moment) {
        return chapters.reversed().stream()
                .map(Chapter::state)
                .filter(state -> !state.knownAt().isAfter(moment))
                .findFirst()
                .orElseGet(this::first)
                .facts()
                .severity();
    }

    /** The latest time in which the accident was held to be at least that grave. */
    Optional<Spell> spellOf(Severity atLeast) {
        Spell spell = null;
        boolean within = false;
        for (Chapter chapter : chapters) {
            AccidentState state = chapter.state();
            boolean grave = state.facts().severity().compareTo(atLeast) >= 0;
            if (grave && !within) {
                spell = new Spell(state.revision() == 1 ? null : state.knownAt(), null);
            } else if (!grave && within) {
                spell = new Spell(spell.since(), state.knownAt());
            }
            within = grave;
        }
        return Optional.ofNullable(spell);
    }

    /** The first report that came after the moment. */
    Optional<Instant> reportAfter(Instant moment) {
        return chapters.stream()
                .filter(chapter -> REPORTS.contains(chapter.kind()))
                .map(chapter -> chapter.state().knownAt())
                .filter(moment::isBefore)
                .findFirst();
    }

    Optional<Instant> verifiedAt() {
        return chapters.stream()
                .filter(chapter -> chapter.kind() == RevisionKind.VERIFICATION)
                .map(chapter -> chapter.state().knownAt())
                .findFirst();
    }

    /**
     * Whether the accident was taken over from another register long after it happened: what was
     * done about it then is not on record here.
     */
    public boolean isHistoric(Duration longAfter) {
        AccidentState first = first();
        return first.origin().source() != null
                && first.knownAt().isAfter(first.facts().occurredAt().plus(longAfter));
    }
}
