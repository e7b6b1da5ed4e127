package org.tocsin.accident.duty.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.accident.duty.domain.History.Spell;

/**
 * Each level passes the report on within 2 hours of its receipt (Decree 493 Art. 10 and 11), as far
 * up as the severity of the moment asks. What becomes graver later is due to the further levels
 * from when that became known; what turns out less grave is no longer owed.
 */
final class Forwarding {

    private static final List<Level> CHAIN = List.of(Level.COUNTY, Level.CITY, Level.PROVINCE);

    private Forwarding() {}

    static List<Duty> owed(DutyCase of, DutyRule rule) {
        Level first = Level.competentFor(of.facts().locus().division());
        List<Duty> owed = new ArrayList<>();
        for (Level level : CHAIN.subList(CHAIN.indexOf(first), CHAIN.size())) {
            of.history()
                    .spellOf(level.forwardsFrom())
                    .map(spell -> duty(of, rule, first, level, spell))
                    .ifPresent(owed::add);
        }
        return owed;
    }

    private static Duty duty(DutyCase of, DutyRule rule, Level first, Level level, Spell spell) {
        Optional<Forward> step = of.forward(level);
        Instant receipt = level == first ? firstReceipt(of, step) : receipt(of, level, step);
        boolean waits = receipt == null && level != first && step.isEmpty();
        Instant runsFrom = later(receipt, spell.since());
        Instant done = step.map(Forward::forwardedAt).orElse(null);
        Duty duty =
                Duty.of(
                        rule,
                        level.name(),
                        runsFrom,
                        runsFrom == null ? null : rule.limit().after(runsFrom),
                        done,
                        runsFrom != null
                                ? Course.RUNNING
                                : waits ? Course.WAITING : Course.UNKNOWN);
        return done == null ? duty.ended(spell.until()) : duty;
    }

    /** The register's own word, or what the level says itself if that is earlier. */
    private static @Nullable Instant firstReceipt(DutyCase of, Optional<Forward> step) {
        Instant registered = of.facts().receivedAt();
        Instant stated = step.map(Forward::receivedAt).orElse(null);
        if (registered == null || stated == null) {
            return registered == null ? stated : registered;
        }
        return stated.isBefore(registered) ? stated : registered;
    }

    /** What the level says itself, or else when the level below passed it on. */
    private static @Nullable Instant receipt(DutyCase of, Level level, Optional<Forward> step) {
        return step.map(Forward::receivedAt)
                .or(() -> level.below().flatMap(of::forward).map(Forward::forwardedAt))
                .orElse(null);
    }

    private static @Nullable Instant later(@Nullable Instant receipt, @Nullable Instant graver) {
        return receipt == null || graver == null || receipt.isAfter(graver) ? receipt : graver;
    }
}
