package org.tocsin.accident.report.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tocsin.accident.report.domain.Accident;
import org.tocsin.accident.report.domain.AccidentFilter;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** Accidents as they stand, always within the caller's scope. */
@ApplicationScoped
public class AccidentRepository implements PanacheRepositoryBase<Accident, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns(
                    "a.facts.locus.division",
                    "a.facts.locus.industry",
                    "a.facts.locus.unitId",
                    "a.facts.locus.grid");
    private static final SortKeys<Accident> SORT =
            SortKeys.of(Accident.class, "a", "-occurredAt", Accident::id)
                    .with(
                            "occurredAt",
                            "a.facts.occurredAt",
                            a -> a.facts().occurredAt(),
                            Instant::parse)
                    .with("knownAt", "a.knownAt", a -> a.state().knownAt(), Instant::parse)
                    .with("accidentNo", "a.accidentNo", a -> a.state().accidentNo(), n -> n);

    private final Keyset keyset;
    private final Jurisdiction jurisdiction;

    AccidentRepository(Keyset keyset, Jurisdiction jurisdiction) {
        this.keyset = keyset;
        this.jurisdiction = jurisdiction;
    }

    /** An accident of another division is reported as absent, so that it does not leak. */
    public Accident require(UUID id) {
        Clause clause = Clause.of("a.id = :id", "id", id).and(jurisdiction.of(COLUMNS));
        return find("from Accident a where " + clause.hql(), clause.parameters())
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("accident", id));
    }

    public Page<Accident> page(PageParams params, AccidentFilter filter) {
        return keyset.page(params, SORT, within(filter));
    }

    public <V> Stream<V> stream(
            PageParams params, AccidentFilter filter, Function<Accident, V> view) {
        return keyset.stream(params, SORT, within(filter), view);
    }

    private Clause within(AccidentFilter filter) {
        return jurisdiction.of(COLUMNS).and(AccidentSelection.on("a", filter, jurisdiction));
    }
}
