package org.tocsin.accident.release.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.release.domain.Release;
import org.tocsin.accident.release.domain.ReleaseTitle;
import org.tocsin.accident.release.persistence.ReleaseRepository;
import org.tocsin.accident.statistics.app.Territory;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;

/** Publishes named sets of figures, once and for ever. */
@ApplicationScoped
public class Releases {

    private static final String PREFIX = "TJ";

    private final ReleaseRepository releases;
    private final ReleaseFigures figures;
    private final ReleaseJournal journal;
    private final Territory territory;
    private final Ledger ledger;
    private final Serials serials;

    Releases(
            ReleaseRepository releases,
            ReleaseFigures figures,
            ReleaseJournal journal,
            Territory territory,
            Ledger ledger,
            Serials serials) {
        this.releases = releases;
        this.figures = figures;
        this.journal = journal;
        this.territory = territory;
        this.ledger = ledger;
        this.serials = serials;
    }

    @Transactional
    public Published publish(ReleaseOrder order) {
        String division = territory.require(order.division());
        order.figures().forEach(figure -> territory.requireWithin(division, figure.division()));
        Instant asOf = ledger.settle(order.asOf());
        List<PublishedFigure> answered = figures.answered(order.figures(), division, asOf);
        int year = journal.today().getYear();
        ReleaseTitle title =
                new ReleaseTitle(
                        Ids.next(),
                        serials.next(PREFIX, division.substring(0, 6), year),
                        order.name(),
                        division,
                        asOf);
        Release release = journal.written(title, Bulletin.of(title, answered));
        releases.persist(release);
        releases.flush();
        journal.announce(release);
        return Published.of(release, answered);
    }
}
