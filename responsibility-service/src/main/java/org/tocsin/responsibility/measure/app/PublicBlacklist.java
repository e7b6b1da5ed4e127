package org.tocsin.responsibility.measure.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.measure.domain.Measure;
import org.tocsin.responsibility.measure.domain.MeasureSnapshot;
import org.tocsin.responsibility.measure.persistence.MeasureRepository;

/**
 * The blacklist in effect, for everybody: Work Safety Law Art. 78 has serious offences made public.
 */
@ApplicationScoped
public class PublicBlacklist {

    private static final SortKeys<Measure> SORT =
            SortKeys.of(Measure.class, "m", "-from", Measure::id)
                    .with(
                            "from",
                            "m.term.effectiveFrom",
                            m -> m.snapshot().term().effectiveFrom(),
                            LocalDate::parse)
                    .with(
                            "unitName",
                            "m.target.unitName",
                            m -> m.snapshot().target().unitName(),
                            name -> name);

    private final MeasureRepository measures;
    private final Keyset keyset;
    private final Clock clock;

    PublicBlacklist(MeasureRepository measures, Keyset keyset, Clock clock) {
        this.measures = measures;
        this.keyset = keyset;
        this.clock = clock;
    }

    /** What has ended is no longer public, even before the sweep has come by. */
    @Transactional
    public Page<MeasureSnapshot> page(
            @Nullable String division, @Nullable String unitName, PageParams params) {
        LocalDate today = Moments.today(clock);
        return keyset.page(params, SORT, measures.blacklisted(division, unitName, today))
                .map(Measure::snapshot);
    }
}
