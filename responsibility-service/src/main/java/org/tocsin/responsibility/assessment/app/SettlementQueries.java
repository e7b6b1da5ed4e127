package org.tocsin.responsibility.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.responsibility.assessment.domain.Settlement;

/** Which months were settled, and when. */
@ApplicationScoped
public class SettlementQueries {

    private static final SortKeys<Settlement> SORT =
            SortKeys.of(Settlement.class, "s", "-startedAt", Settlement::id)
                    .with("startedAt", "s.startedAt", Settlement::startedAt, Instant::parse);

    private final Keyset keyset;

    SettlementQueries(Keyset keyset) {
        this.keyset = keyset;
    }

    @Transactional
    public <V> Page<V> page(PageParams params, java.util.function.Function<Settlement, V> view) {
        return keyset.page(params, SORT, Clause.ALL).map(view);
    }
}
