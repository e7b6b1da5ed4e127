package org.tocsin.hazard.tip.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.hazard.tip.domain.ReceiptCode;
import org.tocsin.hazard.tip.domain.Tip;
import org.tocsin.hazard.tip.domain.TipFilter;
import org.tocsin.hazard.tip.domain.TipSnapshot;
import org.tocsin.hazard.tip.domain.TipStanding;
import org.tocsin.hazard.tip.persistence.TipRepository;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.security.Caller;

/** What the register of tips says, to those who may know; never who filed a tip. */
@ApplicationScoped
public class TipQueries {

    private static final SortKeys<Tip> SORT =
            SortKeys.of(Tip.class, "t", "-receivedAt", Tip::id)
                    .with(
                            "receivedAt",
                            "t.receivedAt",
                            t -> t.snapshot().receivedAt(),
                            Instant::parse)
                    .with(
                            "updatedAt",
                            "t.standing.since",
                            t -> t.snapshot().standing().since(),
                            Instant::parse)
                    .with("tipNo", "t.tipNo", t -> t.snapshot().tipNo(), no -> no);

    private final TipRepository tips;
    private final Keyset keyset;
    private final Caller caller;

    TipQueries(TipRepository tips, Keyset keyset, Caller caller) {
        this.tips = tips;
        this.keyset = keyset;
        this.caller = caller;
    }

    @Transactional
    public TipCase single(UUID id) {
        return TipCase.of(tips.require(id), TipActor.of(caller));
    }

    @Transactional
    public Page<TipSnapshot> page(TipFilter filter, PageParams params) {
        return keyset.page(params, SORT, tips.matching(filter)).map(Tip::snapshot);
    }

    /** How the tip of a receipt stands; right and wrong codes cost the same. */
    @Transactional
    public Optional<TipStanding> standing(ReceiptCode receipt) {
        return tips.standing(receipt.hash());
    }
}
