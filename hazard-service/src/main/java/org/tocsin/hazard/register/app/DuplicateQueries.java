package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.tocsin.hazard.register.domain.DuplicatePeriod;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.persistence.HazardRepository;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;

/** The hazards that may be the same as a given one, to those who may see both. */
@ApplicationScoped
public class DuplicateQueries {

    private static final SortKeys<Hazard> SORT =
            SortKeys.of(Hazard.class, "h", "foundAt", Hazard::id)
                    .with(
                            "foundAt",
                            "h.observation.foundAt",
                            h -> h.snapshot().observation().foundAt(),
                            Instant::parse);

    private static final String SAME =
            "h.location.unitId = :sameUnit and h.kinship.duplicateKey = :sameKey"
                    + " and h.observation.foundAt between :sameFrom and :sameUntil and h.id <> :self";

    private final HazardRepository hazards;
    private final Duplicates duplicates;
    private final Keyset keyset;

    DuplicateQueries(HazardRepository hazards, Duplicates duplicates, Keyset keyset) {
        this.hazards = hazards;
        this.duplicates = duplicates;
        this.keyset = keyset;
    }

    /** In whatever state they are: also a closed one tells the officer something. */
    @Transactional
    public Page<HazardSnapshot> of(UUID id, PageParams params) {
        HazardSnapshot hazard = hazards.require(id).snapshot();
        DuplicatePeriod where = duplicates.around(hazard.location(), hazard.observation());
        Clause same = where == null ? Clause.NONE : same(id, where);
        return keyset.page(params, SORT, hazards.visible().and(same)).map(Hazard::snapshot);
    }

    private static Clause same(UUID id, DuplicatePeriod where) {
        return new Clause(
                SAME,
                Map.of(
                        "sameUnit", where.unitId(),
                        "sameKey", where.key(),
                        "sameFrom", where.from(),
                        "sameUntil", where.until(),
                        "self", id));
    }
}
