package org.tocsin.responsibility.unit.app;

import static org.tocsin.responsibility.unit.domain.UnitRules.broken;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.unit.domain.ChangeBasis;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.domain.UnitCommand;
import org.tocsin.responsibility.unit.domain.UnitStep;
import org.tocsin.responsibility.unit.persistence.UnitEntryRepository;
import org.tocsin.responsibility.unit.persistence.UnitRepository;

/**
 * From which day a change may hold. A change dated back must not reach behind a later one of the
 * same matter, or the directory as of a day between the two would contradict itself: a name that
 * was never used, a cycle, an inactive unit with active ones below it.
 */
@ApplicationScoped
class EffectiveDates {

    private static final Set<UnitStep> STRUCTURAL =
            Stream.of(UnitStep.values())
                    .filter(UnitStep::isStructural)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnitStep.class)));

    private final UnitEntryRepository entries;
    private final UnitRepository units;
    private final DirectorySettings settings;
    private final Clock clock;

    EffectiveDates(
            UnitEntryRepository entries,
            UnitRepository units,
            DirectorySettings settings,
            Clock clock) {
        this.entries = entries;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    /** The day from which something holds that is done now: today or, within limits, before. */
    LocalDate now(ChangeBasis basis) {
        LocalDate today = Moments.today(clock);
        LocalDate day = basis.effectiveOn() == null ? today : basis.effectiveOn();
        if (day.isAfter(today)) {
            throw broken(
                    "/basis/effectiveOn",
                    "effective-in-future",
                    "生效日期在今天之后：请用 scheduled-changes 预定",
                    "It takes effect after today: post it to scheduled-changes");
        }
        if (day.isBefore(today.minusDays(settings.daysBack()))) {
            throw broken(
                    "/basis/effectiveOn",
                    "effective-too-early",
                    "生效日期最多可追溯 %d 天".formatted(settings.daysBack()),
                    "A change may be dated back %d days at most".formatted(settings.daysBack()));
        }
        return day;
    }

    /** The day of a change that is to come. */
    LocalDate later(ChangeBasis basis) {
        LocalDate today = Moments.today(clock);
        LocalDate day = basis.effectiveOn();
        if (day == null
                || !day.isAfter(today)
                || day.isAfter(today.plusDays(settings.daysAhead()))) {
            throw broken(
                    "/basis/effectiveOn",
                    "effective-not-ahead",
                    "预定变更的生效日期须在明天至 %d 天之内".formatted(settings.daysAhead()),
                    "A scheduled change takes effect tomorrow or within %d days"
                            .formatted(settings.daysAhead()));
        }
        return day;
    }

    /** Refuses a day behind which this change may not reach. */
    void require(LocalDate day, Unit unit, UnitCommand command) {
        if (!day.isBefore(Moments.today(clock))) {
            return;
        }
        if (day.isBefore(unit.snapshot().registeredOn())) {
            throw behind(unit.snapshot().registeredOn());
        }
        lastOf(unit, command).filter(day::isBefore).ifPresent(EffectiveDates::refuse);
    }

    private Optional<LocalDate> lastOf(Unit unit, UnitCommand command) {
        List<UUID> self = List.of(unit.id());
        return switch (command) {
            case UnitCommand.Rename _, UnitCommand.AppointPrincipal _, UnitCommand.Amend _ ->
                    entries.last(self, Set.of(command.transition().step()));
            case UnitCommand.Move move ->
                    latest(
                            entries.last(with(unit, lineAbove(move.parentId())), STRUCTURAL),
                            entries.lastBelow(self, STRUCTURAL));
            case UnitCommand.Merge merge ->
                    latest(
                            ofAll(with(unit, merge.unitIds())),
                            entries.last(with(unit, lineAbove(unit.parentId())), STRUCTURAL));
            case UnitCommand.Split _, UnitCommand.Deactivate _ -> ofAll(self);
        };
    }

    private Optional<LocalDate> ofAll(List<UUID> ids) {
        return latest(
                entries.last(ids, EnumSet.allOf(UnitStep.class)),
                entries.lastBelow(ids, STRUCTURAL));
    }

    private List<UUID> lineAbove(@Nullable UUID parentId) {
        return parentId == null
                ? List.of()
                : units.findByIdOptional(parentId)
                        .map(parent -> units.lineOf(parent).stream().map(Unit::id).toList())
                        .orElse(List.of());
    }

    private static List<UUID> with(Unit unit, List<UUID> others) {
        List<UUID> all = new ArrayList<>(others);
        all.add(unit.id());
        return all;
    }

    private static Optional<LocalDate> latest(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(LocalDate::compareTo);
    }

    private static void refuse(LocalDate last) {
        throw behind(last);
    }

    private static RuntimeException behind(LocalDate last) {
        return broken(
                "/basis/effectiveOn",
                "effective-before-later-change",
                "%s 已有与之相关的变更生效，不能追溯到此日之前".formatted(last),
                "A change that bears on this one took effect on %s: it cannot be dated before"
                        .formatted(last));
    }
}
