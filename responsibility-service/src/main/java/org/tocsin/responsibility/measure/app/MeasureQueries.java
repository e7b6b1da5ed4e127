package org.tocsin.responsibility.measure.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.measure.domain.Measure;
import org.tocsin.responsibility.measure.domain.MeasureFilter;
import org.tocsin.responsibility.measure.domain.MeasureSnapshot;
import org.tocsin.responsibility.measure.persistence.MeasureRepository;

/** The measures, to those who may know. */
@ApplicationScoped
public class MeasureQueries {

    private static final SortKeys<Measure> SORT =
            SortKeys.of(Measure.class, "m", "-proposedAt", Measure::id)
                    .with(
                            "proposedAt",
                            "m.proposal.at",
                            m -> m.snapshot().proposal().at(),
                            Instant::parse)
                    .with("updatedAt", "m.updatedAt", m -> m.snapshot().updatedAt(), Instant::parse)
                    .with("measureNo", "m.measureNo", m -> m.snapshot().measureNo(), no -> no);

    private final MeasureRepository measures;
    private final MeasureOccasions occasions;
    private final Keyset keyset;
    private final AuditTrail audit;
    private final Clock clock;

    MeasureQueries(
            MeasureRepository measures,
            MeasureOccasions occasions,
            Keyset keyset,
            AuditTrail audit,
            Clock clock) {
        this.measures = measures;
        this.occasions = occasions;
        this.keyset = keyset;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public MeasureCase single(UUID id) {
        return MeasureCase.of(measures.require(id), occasions.present());
    }

    @Transactional
    public Page<MeasureSnapshot> page(MeasureFilter filter, PageParams params) {
        return keyset.page(params, SORT, measures.matching(filter, Moments.today(clock)))
                .map(Measure::snapshot);
    }

    /** The same as an export; that it was asked for is on the audit trail. */
    @Transactional
    public Stream<MeasureSnapshot> all(MeasureFilter filter, PageParams params) {
        audit.record("export", "measure", Ids.next(), null, filter);
        return keyset.stream(
                params, SORT, measures.matching(filter, Moments.today(clock)), Measure::snapshot);
    }
}
