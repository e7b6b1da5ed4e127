package org.tocsin.hazard.listing.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.tocsin.hazard.listing.domain.Listing;
import org.tocsin.hazard.listing.domain.ListingFilter;
import org.tocsin.hazard.listing.domain.ListingLevel;
import org.tocsin.hazard.listing.domain.ListingRules;
import org.tocsin.hazard.listing.domain.ListingStatus;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** Storage of listings. Whatever is read for a caller is read within the caller's scope. */
@ApplicationScoped
public class ListingRepository implements PanacheRepositoryBase<Listing, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns(
                    "l.matter.division", "l.matter.industry", "l.matter.unitId", "l.matter.grid");

    private final Jurisdiction jurisdiction;

    ListingRepository(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /**
     * @throws Refusal.RuleBroken if a listing of this level is under way for the hazard: the
     *     database has the last word, so of several who propose at once one succeeds
     */
    public void add(Listing listing) {
        try {
            persistAndFlush(listing);
        } catch (ConstraintViolationException taken) {
            String constraint = String.valueOf(taken.getConstraintName());
            if (constraint.contains("uk_listing_open_level")) {
                throw ListingRules.levelTaken(listing.snapshot().proposal().level());
            }
            throw taken;
        }
    }

    /** Whether a listing of this level is under way for the hazard. */
    public boolean isOpen(UUID hazardId, ListingLevel level) {
        return count(
                        "matter.hazardId = ?1 and proposal.level = ?2 and status not in ?3",
                        hazardId,
                        level,
                        Set.of(ListingStatus.REFUSED, ListingStatus.DELISTED))
                > 0;
    }

    /** A listing out of scope is reported as absent, so that its existence does not leak. */
    public Listing require(UUID id) {
        Clause where = jurisdiction.of(COLUMNS).and(Clause.of("l.id = :id", "id", id));
        return find("from Listing l where " + where.hql(), where.parameters())
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("listing", id));
    }

    /** What the caller may see and asks for. */
    public Clause matching(ListingFilter filter, LocalDate today) {
        return jurisdiction.of(COLUMNS).and(within(filter)).and(ListingClauses.of(filter, today));
    }

    /** What everybody may see: what is listed, or was. */
    public Clause published(ListingFilter filter, LocalDate today) {
        return ofThePublic().and(within(filter)).and(ListingClauses.of(filter, today));
    }

    public Optional<Listing> publishedOne(UUID id) {
        Clause where = ofThePublic().and(Clause.of("l.id = :id", "id", id));
        return find("from Listing l where " + where.hql(), where.parameters())
                .firstResultOptional();
    }

    /** The listings of a hazard that the caller has been shown, oldest first. */
    public List<Listing> ofHazard(UUID hazardId) {
        return list("matter.hazardId = ?1 order by proposal.at, id", hazardId);
    }

    /** Not scoped, for the sweep: whose day has passed and was not told. */
    public List<UUID> overdueUntold(LocalDate today, @Nullable UUID after, int atMost) {
        Clause where =
                ListingClauses.overdue(true, today)
                        .and(
                                Clause.of(
                                        "l.overdueNoticed is null or l.overdueNoticed <> l.proposal.deadline"))
                        .and(Clause.ifPresent(after, "l.id > :after", "after"));
        TypedQuery<UUID> query =
                getEntityManager()
                        .createQuery(
                                "select l.id from Listing l where "
                                        + where.hql()
                                        + " order by l.id",
                                UUID.class);
        where.parameters().forEach(query::setParameter);
        return query.setMaxResults(atMost).getResultList();
    }

    private static Clause ofThePublic() {
        return Clause.of("l.status in (:public)", "public", ListingStatus.ofThePublic());
    }

    private Clause within(ListingFilter filter) {
        return filter.division() == null
                ? Clause.ALL
                : jurisdiction.within("l.matter.division", filter.division());
    }
}
