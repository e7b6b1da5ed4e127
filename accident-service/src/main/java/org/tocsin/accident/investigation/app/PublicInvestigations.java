package org.tocsin.accident.investigation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.accident.investigation.domain.Investigation;
import org.tocsin.accident.investigation.domain.InvestigationFilter;
import org.tocsin.accident.investigation.domain.InvestigationSnapshot;
import org.tocsin.accident.investigation.persistence.InvestigationRepository;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.time.Moments;

/** What everybody may know of investigations: what was published, Decree 493 Art. 34. */
@ApplicationScoped
public class PublicInvestigations {

    private static final SortKeys<Investigation> SORT =
            SortKeys.of(Investigation.class, "i", "-publishedAt", Investigation::id)
                    .with(
                            "publishedAt",
                            "i.publication.at",
                            i -> i.snapshot().publication().at(),
                            Instant::parse)
                    .with(
                            "investigationNo",
                            "i.investigationNo",
                            i -> i.snapshot().investigationNo(),
                            no -> no);

    private final InvestigationRepository investigations;
    private final Keyset keyset;
    private final Clock clock;

    PublicInvestigations(InvestigationRepository investigations, Keyset keyset, Clock clock) {
        this.investigations = investigations;
        this.keyset = keyset;
        this.clock = clock;
    }

    @Transactional
    public Page<InvestigationSnapshot> page(InvestigationFilter filter, PageParams params) {
        return keyset.page(params, SORT, investigations.published(filter, Moments.now(clock)))
                .map(Investigation::snapshot);
    }

    /**
     * @throws Refusal.NotFound if there is none that the public may know of
     */
    @Transactional
    public InvestigationSnapshot single(UUID id) {
        return investigations
                .publishedOne(id)
                .map(Investigation::snapshot)
                .orElseThrow(() -> new Refusal.NotFound("investigation", id));
    }
}
