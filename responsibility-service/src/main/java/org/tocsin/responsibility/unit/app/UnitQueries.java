package org.tocsin.responsibility.unit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.security.Caller;
import org.tocsin.responsibility.unit.app.Touched.Named;
import org.tocsin.responsibility.unit.app.UnitRecord.Allowed;
import org.tocsin.responsibility.unit.domain.Unit;
import org.tocsin.responsibility.unit.domain.UnitFilter;
import org.tocsin.responsibility.unit.domain.UnitSnapshot;
import org.tocsin.responsibility.unit.domain.UnitTransition;
import org.tocsin.responsibility.unit.persistence.UnitRepository;

/** What the directory says, to those who may know. */
@ApplicationScoped
public class UnitQueries {

    private static final SortKeys<Unit> SORT =
            SortKeys.of(Unit.class, "u", "name", Unit::id)
                    .with("name", "u.name", Unit::name, text -> text)
                    .with("changedAt", "u.changedAt", Unit::changedAt, Instant::parse)
                    .with("division", "u.division", Unit::division, text -> text);

    private final UnitRepository units;
    private final DirectoryTree tree;
    private final UnitHistory history;
    private final UnitEnding ending;
    private final Keyset keyset;
    private final Caller caller;

    UnitQueries(
            UnitRepository units,
            DirectoryTree tree,
            UnitHistory history,
            UnitEnding ending,
            Keyset keyset,
            Caller caller) {
        this.units = units;
        this.tree = tree;
        this.history = history;
        this.ending = ending;
        this.keyset = keyset;
        this.caller = caller;
    }

    @Transactional
    public UnitRecord single(UUID id) {
        Unit unit = units.require(id);
        List<Named> above = units.lineOf(unit).stream().skip(1).map(Named::of).toList();
        List<Named> kin = units.kinOf(id).stream().map(Named::of).toList();
        return new UnitRecord(unit.snapshot(), above, kin, allowed(unit));
    }

    /**
     * @throws Refusal.NotFound if unknown, out of scope, or not in the directory then
     */
    @Transactional
    public UnitSnapshot asOf(UUID id, AsOf asOf) {
        UnitSnapshot then = history.asOf(List.of(units.require(id)), asOf).get(id);
        if (then == null) {
            throw new Refusal.NotFound("unit", id);
        }
        return then;
    }

    /** What an end of the unit would touch: active units below it, open records that name it. */
    @Transactional
    public Touched touched(UUID id) {
        Unit unit = units.require(id);
        return ending.touched(unit, units.activeBelow(id));
    }

    @Transactional
    public Page<UnitSnapshot> page(UnitFilter filter, PageParams params) {
        return keyset.page(params, SORT, matching(filter)).map(Unit::snapshot);
    }

    /** All that match, for an export. */
    public Stream<UnitSnapshot> all(UnitFilter filter, PageParams params) {
        return keyset.stream(params, SORT, matching(filter), Unit::snapshot);
    }

    private Clause matching(UnitFilter filter) {
        Clause division = filter.division() == null ? Clause.ALL : units.within(filter.division());
        String industry = filter.industry() == null ? null : filter.industry() + "%";
        return units.visible()
                .and(division)
                .and(Clause.ifPresent(filter.parentId(), "u.parentId = :parentId", "parentId"))
                .and(Clause.ifPresent(filter.kind(), "u.kind = :kind", "kind"))
                .and(Clause.ifPresent(filter.status(), "u.status = :status", "status"))
                .and(
                        Clause.ifPresent(
                                industry, "u.industry like :industryPrefix", "industryPrefix"))
                .and(Clause.ifPresent(filter.riskClass(), "u.riskClass = :riskClass", "riskClass"))
                .and(Clause.ifPresent(filter.updatedSince(), "u.changedAt >= :since", "since"))
                .and(search(filter.q()));
    }

    private static Clause search(String q) {
        return q == null || q.isBlank()
                ? Clause.ALL
                : Clause.of(
                        "u.name like :q escape '!' or u.creditCode like :q escape '!'",
                        "q",
                        "%" + q.strip().replaceAll("([!%_])", "!$1") + "%");
    }

    private List<Allowed> allowed(Unit unit) {
        if (caller.roles().stream().noneMatch(UnitRoles.REGISTRARS::contains)) {
            return List.of();
        }
        Set<UnitTransition> lawful = UnitTransition.lawfulIn(unit.status());
        return lawful.stream().sorted().map(step -> new Allowed(step, unmet(step, unit))).toList();
    }

    private List<Violation> unmet(UnitTransition step, Unit unit) {
        return switch (step) {
            case DEACTIVATE -> tree.forCaller().unmetForDeactivation(unit.id());
            case RENAME, APPOINT_PRINCIPAL, MOVE, AMEND, MERGE, SPLIT -> List.of();
        };
    }
}
