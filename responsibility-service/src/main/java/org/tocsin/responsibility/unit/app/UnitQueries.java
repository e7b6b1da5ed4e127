package org.tocsin.responsibility.unit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.security.Caller;
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
    private final Keyset keyset;
    private final Caller caller;

    UnitQueries(UnitRepository units, DirectoryTree tree, Keyset keyset, Caller caller) {
        this.units = units;
        this.tree = tree;
        this.keyset = keyset;
        this.caller = caller;
    }

    @Transactional
    public UnitRecord single(UUID id) {
        Unit unit = units.require(id);
        return new UnitRecord(unit.snapshot(), allowed(unit));
    }

    @Transactional
    public Page<UnitSnapshot> page(UnitFilter filter, PageParams params) {
        return keyset.page(params, SORT, matching(filter)).map(Unit::snapshot);
    }

    private Clause matching(UnitFilter filter) {
        Clause division = filter.division() == null ? Clause.ALL : units.within(filter.division());
        return units.visible()
                .and(division)
                .and(Clause.ifPresent(filter.parentId(), "u.parentId = :parentId", "parentId"))
                .and(Clause.ifPresent(filter.kind(), "u.kind = :kind", "kind"))
                .and(Clause.ifPresent(filter.status(), "u.status = :status", "status"))
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
            case RENAME, APPOINT_PRINCIPAL, MOVE -> List.of();
        };
    }
}
