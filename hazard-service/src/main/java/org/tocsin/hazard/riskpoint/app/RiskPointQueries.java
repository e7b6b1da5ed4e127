package org.tocsin.hazard.riskpoint.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.hazard.register.domain.Roles;
import org.tocsin.hazard.riskpoint.domain.RiskPoint;
import org.tocsin.hazard.riskpoint.domain.RiskPointFilter;
import org.tocsin.hazard.riskpoint.domain.RiskPointSnapshot;
import org.tocsin.hazard.riskpoint.persistence.RiskPointRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Ids;

/** What the register of risk points says, to those who may know. */
@ApplicationScoped
public class RiskPointQueries {

    private static final Set<String> KEEPERS =
            Set.of(
                    Roles.ENTERPRISE_OFFICER,
                    Roles.BUREAU_OFFICER,
                    Roles.DEPARTMENT_OFFICER,
                    Roles.TOWN_OFFICER);

    private static final SortKeys<RiskPoint> SORT =
            SortKeys.of(RiskPoint.class, "r", "-score", RiskPoint::id)
                    .with("score", "r.score", r -> r.snapshot().score(), BigDecimal::new)
                    .with("updatedAt", "r.updatedAt", r -> r.snapshot().updatedAt(), Instant::parse)
                    .with("name", "r.profile.name", r -> r.snapshot().profile().name(), n -> n);

    private final RiskPointRepository points;
    private final Keyset keyset;
    private final AuditTrail audit;
    private final Caller caller;

    RiskPointQueries(RiskPointRepository points, Keyset keyset, AuditTrail audit, Caller caller) {
        this.points = points;
        this.keyset = keyset;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    public RiskPointCase single(UUID id) {
        boolean keeper = caller.roles().stream().anyMatch(KEEPERS::contains);
        return RiskPointCase.of(points.require(id), keeper);
    }

    @Transactional
    public Page<RiskPointSnapshot> page(RiskPointFilter filter, PageParams params) {
        return keyset.page(params, SORT, points.matching(filter)).map(RiskPoint::snapshot);
    }

    /** Everything that matches; that it was asked for is on the audit trail. */
    @Transactional
    public Stream<RiskPointSnapshot> all(RiskPointFilter filter, PageParams params) {
        audit.record("export", "risk-point", Ids.next(), null, filter);
        return keyset.stream(params, SORT, points.matching(filter), RiskPoint::snapshot);
    }
}
