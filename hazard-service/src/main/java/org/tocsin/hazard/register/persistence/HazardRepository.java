package org.tocsin.hazard.register.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.HazardFilter;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.hazard.register.domain.Roles;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** Storage of hazards. Whatever is read for a caller is read within the caller's scope. */
@ApplicationScoped
public class HazardRepository implements PanacheRepositoryBase<Hazard, UUID> {

    private static final Set<HazardStatus> RECTIFIED =
            Set.of(HazardStatus.PENDING_CLOSE, HazardStatus.CLOSED, HazardStatus.ARCHIVED);

    private static final Set<HazardStatus> ENDED =
            Arrays.stream(HazardStatus.values())
                    .filter(HazardStatus::isEnded)
                    .collect(Collectors.toUnmodifiableSet());

    private static final ScopeColumns COLUMNS =
            new ScopeColumns(
                    "h.location.division",
                    "h.location.industry",
                    "h.location.unitId",
                    "h.location.grid");

    private final Jurisdiction jurisdiction;
    private final Caller caller;

    HazardRepository(Jurisdiction jurisdiction, Caller caller) {
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /** A hazard out of scope is reported as absent, so that its existence does not leak. */
    public Hazard require(UUID id) {
        return seen(id).orElseThrow(() -> new Refusal.NotFound("hazard", id));
    }

    /** The hazard, if the caller may see it. */
    public Optional<Hazard> seen(UUID id) {
        Clause where = visible().and(Clause.of("h.id = :id", "id", id));
        return find("from Hazard h where " + where.hql(), where.parameters()).firstResultOptional();
    }

    /** What the caller may see: the scope of the token, and what a grid inspector reported. */
    public Clause visible() {
        Clause scope = jurisdiction.of(COLUMNS);
        if (!caller.is(Roles.GRID_INSPECTOR)) {
            return scope;
        }
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("reporter", caller.subject());
        return new Clause("(" + scope.hql() + ") or h.report.by = :reporter", parameters);
    }

    /** What the caller may see and asks for. */
    public Clause matching(HazardFilter filter, LocalDate today) {
        Clause within =
                filter.division() == null
                        ? Clause.ALL
                        : jurisdiction.within("h.location.division", filter.division());
        return visible().and(within).and(FilterClauses.of(filter, today));
    }

    /** Not scoped: findings arrive from a service, not from a caller. */
    public boolean holdsFinding(UUID findingId) {
        return count("origin.findingId", findingId) > 0;
    }

    /** Not scoped: measures arrive from a service, not from a caller. */
    public boolean holdsMeasure(UUID measureId) {
        return count("origin.measureId", measureId) > 0;
    }

    /**
     * Keeps these hazards as they are until the transaction ends, so that two that are to be merged
     * into each other cannot both be. Always in the same order: nobody waits for each other.
     */
    public void lock(Collection<UUID> ids) {
        ids.stream()
                .sorted(Comparator.comparing(UUID::toString))
                .forEach(
                        id ->
                                getEntityManager()
                                        .createNativeQuery(
                                                "select 1 from hazard where id = :id for update",
                                                Integer.class)
                                        .setParameter("id", id)
                                        .getResultList());
    }

    /** The hazard that this one was reopened as and that is still worked on, but for one. */
    public Optional<UUID> openSuccessor(UUID id, UUID except) {
        return getEntityManager()
                .createQuery(
                        "select h.id from Hazard h where h.kinship.reopenedFrom = :id"
                                + " and h.id <> :except and h.standing.status not in (:ended)",
                        UUID.class)
                .setParameter("id", id)
                .setParameter("except", except)
                .setParameter("ended", ENDED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * The latest hazard of this fingerprint that was found in the time given and has been
     * rectified. Not scoped: that something happened again does not depend on who looks.
     */
    public Optional<UUID> rectifiedBefore(
            UUID fingerprint, UUID self, Instant since, Instant until) {
        return getEntityManager()
                .createQuery(
                        "select h.id from Hazard h where h.kinship.fingerprint = :fingerprint"
                                + " and h.id <> :self and h.standing.status in (:rectified)"
                                + " and h.observation.foundAt between :since and :until"
                                + " order by h.observation.foundAt desc, h.id desc",
                        UUID.class)
                .setParameter("fingerprint", fingerprint)
                .setParameter("self", self)
                .setParameter("rectified", RECTIFIED)
                .setParameter("since", since)
                .setParameter("until", until)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
