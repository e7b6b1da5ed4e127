package org.tocsin.accident.publication.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.publication.app.Suppressed.Splits;
import org.tocsin.accident.publication.domain.Publication;
import org.tocsin.accident.publication.persistence.PublicationRepository;
import org.tocsin.accident.statistics.app.Territory;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.time.Moments;

/**
 * Publishes quarters for everybody, each once: counted at one instant, protected as a whole,
 * frozen. What is known later of a published quarter is never shown to the public, so that nobody
 * can subtract one state of knowledge from another (a later casualty change does not rewrite a
 * published period).
 */
@ApplicationScoped
public class Publications {

    private static final String WHAT = "publication";

    private final PublicationRepository publications;
    private final Suppressed suppressed;
    private final PublicationRecord record;
    private final Territory territory;
    private final Ledger ledger;
    private final Clock clock;

    Publications(
            PublicationRepository publications,
            Suppressed suppressed,
            PublicationRecord record,
            Territory territory,
            Ledger ledger,
            Clock clock) {
        this.publications = publications;
        this.suppressed = suppressed;
        this.record = record;
        this.territory = territory;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public PublicAnswer publish(PublicationOrder order) {
        String division = territory.require(record.division());
        Period quarter = Dimension.QUARTER.daysOf(order.quarter());
        requireClosed(quarter);
        ledger.hold();
        if (publications.of(division, order.quarter()).isPresent()) {
            throw new Refusal.WrongState(WHAT, order.quarter(), "PUBLISHED", "publish");
        }
        Instant asOf = ledger.settle(null);
        Splits splits = suppressed.of(division, quarter, asOf);
        PublicFigures figures = record.figures(order.quarter(), quarter, asOf, splits);
        Publication publication = record.written(figures);
        publications.persist(publication);
        publications.flush();
        record.tell(publication);
        return new PublicAnswer(figures, publication.digest());
    }

    private void requireClosed(Period quarter) {
        LocalDate open = quarter.to().plusDays(record.closedAfterDays());
        if (!Moments.today(clock).isAfter(open)) {
            throw new Refusal.RuleBroken(
                    "period-open",
                    Text.of(
                            "该季度的数据仍可能变化，%s 之后方可公开".formatted(open),
                            "The figures of this quarter may still change: it can be published after "
                                    + open));
        }
    }
}
