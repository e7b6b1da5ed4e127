package org.tocsin.responsibility.agreement.persistence;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.sql.Columns;
import org.tocsin.responsibility.agreement.domain.AgreementStatus;
import org.tocsin.responsibility.agreement.domain.CascadeLink;
import org.tocsin.responsibility.agreement.domain.CascadeNode;
import org.tocsin.responsibility.agreement.domain.LimitColumns;
import org.tocsin.responsibility.agreement.domain.Measure;
import org.tocsin.responsibility.agreement.domain.PartyUnit;

/** What hangs under which agreement, and what that adds up to. */
@ApplicationScoped
public class CascadeRepository {

    /**
     * Of two editions of a child that are both alive the larger limit counts: either may hold, the
     * old one today and the new one tomorrow.
     */
    private static final String ALLOTTED =
            """
            select s.parent as parent, sum(s.accidents) as accidents, sum(s.deaths) as deaths,
                sum(s.injuries) as injuries, sum(s.loss) as loss, count(*) as children
            from (select a.parent_first_id as parent, max(a.limit_accidents) as accidents,
                    max(a.limit_deaths) as deaths, max(a.limit_serious_injuries) as injuries,
                    max(a.limit_direct_loss_cny) as loss
                from agreement a
                where a.parent_first_id in (:parents) and a.first_id <> :except
                    and a.status in ('ISSUED', 'SIGNED_BY_SUBORDINATE', 'SIGNED_BY_SUPERIOR', 'SIGNED', 'IN_FORCE')
                group by a.parent_first_id, a.first_id) s
            group by s.parent
            """;

    /** Not the terms: reading them costs more than all the rest. */
    private static final String NODE =
            "select a.id as id, a.agreementNo as no, a.status as status, a.subordinate as unit,"
                    + " a.firstId as first, a.edition as edition, a.limits as limits, a.link as link,"
                    + " a.signBy as signBy from Agreement a where ";

    /** No agreement has it: a list that excludes nothing must not be empty. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager entities;
    private final AgreementRepository agreements;

    CascadeRepository(EntityManager entities, AgreementRepository agreements) {
        this.entities = entities;
        this.agreements = agreements;
    }

    /** What the live children of an agreement hold together. */
    public record Allotted(Map<Measure, BigDecimal> sums, long children) {
        public static final Allotted NOTHING = new Allotted(Map.of(), 0);
    }

    /**
     * Not scoped: what a parent has given away does not depend on who looks.
     *
     * @param exceptFirstId a child that is not counted, in none of its editions
     */
    public Map<Measure, BigDecimal> allotted(UUID parentFirstId, @Nullable UUID exceptFirstId) {
        UUID except = exceptFirstId == null ? NOBODY : exceptFirstId;
        return allotted(Set.of(parentFirstId), except)
                .getOrDefault(parentFirstId, Allotted.NOTHING)
                .sums();
    }

    /** For several at once, by the parent's first edition. */
    public Map<UUID, Allotted> allotted(Collection<UUID> parentFirstIds) {
        return parentFirstIds.isEmpty() ? Map.of() : allotted(parentFirstIds, NOBODY);
    }

    private Map<UUID, Allotted> allotted(Collection<UUID> parents, UUID except) {
        Map<UUID, Allotted> found = new HashMap<>();
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(ALLOTTED, Tuple.class)
                        .setParameter("parents", parents)
                        .setParameter("except", except)
                        .getResultList();
        rows.forEach(row -> found.put(Columns.uuid(row.get("parent", byte[].class)), of(row)));
        return found;
    }

    private static Allotted of(Tuple row) {
        Map<Measure, BigDecimal> sums = new EnumMap<>(Measure.class);
        put(sums, Measure.ACCIDENTS, row, "accidents");
        put(sums, Measure.DEATHS, row, "deaths");
        put(sums, Measure.SERIOUS_INJURIES, row, "injuries");
        put(sums, Measure.DIRECT_LOSS_CNY, row, "loss");
        return new Allotted(sums, row.get("children", Number.class).longValue());
    }

    private static void put(
            Map<Measure, BigDecimal> sums, Measure measure, Tuple row, String column) {
        BigDecimal sum = row.get(column, BigDecimal.class);
        if (sum != null) {
            sums.put(measure, sum);
        }
    }

    /**
     * The live agreements directly under these, those that the caller may see, by the subordinate's
     * name.
     */
    public List<CascadeNode> under(Collection<UUID> parents, int most) {
        Clause where =
                agreements
                        .visible()
                        .and(Clause.of("a.link.currentParentId in (:parents)", "parents", parents))
                        .and(Clause.of("a.status in (:live)", "live", AgreementStatus.LIVE));
        var query =
                entities.createQuery(
                                NODE
                                        + where.hql()
                                        + " order by a.subordinate.name, a.edition, a.id",
                                Tuple.class)
                        .setMaxResults(most);
        where.parameters().forEach(query::setParameter);
        return query.getResultList().stream().map(CascadeRepository::node).toList();
    }

    /** The agreement that was asked for; its scope has been asked before. */
    public CascadeNode root(UUID id) {
        return node(
                entities.createQuery(NODE + "a.id = :id", Tuple.class)
                        .setParameter("id", id)
                        .getSingleResult());
    }

    private static CascadeNode node(Tuple row) {
        CascadeLink link = row.get("link", CascadeLink.class);
        return new CascadeNode(
                row.get("id", UUID.class),
                row.get("no", String.class),
                row.get("status", AgreementStatus.class),
                row.get("unit", PartyUnit.class),
                row.get("first", UUID.class),
                row.get("edition", Integer.class),
                row.get("limits", LimitColumns.class).perMeasure(),
                link == null ? CascadeLink.NONE : link,
                row.get("signBy", LocalDate.class));
    }
}
