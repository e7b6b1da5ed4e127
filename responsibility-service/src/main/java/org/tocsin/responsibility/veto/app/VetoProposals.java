package org.tocsin.responsibility.veto.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.fact.app.FactReader;
import org.tocsin.responsibility.fact.app.FactRecorded;
import org.tocsin.responsibility.fact.domain.ReportedFact;
import org.tocsin.responsibility.unit.app.KnownUnit;
import org.tocsin.responsibility.unit.app.UnitSearch;
import org.tocsin.responsibility.veto.domain.Ground;
import org.tocsin.responsibility.veto.domain.JudgedUnit;
import org.tocsin.responsibility.veto.domain.LostGround;
import org.tocsin.responsibility.veto.domain.Veto;
import org.tocsin.responsibility.veto.domain.VetoCommand;
import org.tocsin.responsibility.veto.domain.VetoRule;
import org.tocsin.responsibility.veto.domain.VetoStatus;
import org.tocsin.responsibility.veto.persistence.VetoRepository;

/** Measures each fact by the rules: it makes proposals, or takes the ground of vetoes away. */
@ApplicationScoped
class VetoProposals {

    private static final Logger LOG = Logger.getLogger(VetoProposals.class);
    private static final String SERIES = "FJ";
    private static final int COUNTY_CODE = 6;

    private final VetoRuleBook book;
    private final VetoGrounds grounds;
    private final VetoRepository vetoes;
    private final VetoBook entries;
    private final Directory directory;
    private final FactReader reader;

    VetoProposals(
            VetoRuleBook book,
            VetoGrounds grounds,
            VetoRepository vetoes,
            VetoBook entries,
            Directory directory,
            FactReader reader) {
        this.book = book;
        this.grounds = grounds;
        this.vetoes = vetoes;
        this.entries = entries;
        this.directory = directory;
        this.reader = reader;
    }

    /** Whom a rule hits, and the numbers that proposals bear. */
    @ApplicationScoped
    static class Directory {

        private final UnitSearch units;
        private final Serials serials;

        Directory(UnitSearch units, Serials serials) {
            this.units = units;
            this.serials = serials;
        }

        List<JudgedUnit> targets(VetoRule rule, ReportedFact fact, FactReader reader) {
            Stream<Optional<KnownUnit>> found =
                    switch (rule.target()) {
                        case UNIT -> Stream.of(own(fact));
                        case UNIT_OR_AUTHORITY -> Stream.of(own(fact).or(() -> authority(fact)));
                        case RESPONSIBLE_PARTIES ->
                                reader.units(fact, "responsibleParties").stream().map(units::find);
                    };
            return found.flatMap(Optional::stream).map(Directory::judged).toList();
        }

        private Optional<KnownUnit> own(ReportedFact fact) {
            return Optional.ofNullable(fact.unitId()).flatMap(units::find);
        }

        private Optional<KnownUnit> authority(ReportedFact fact) {
            return Optional.ofNullable(fact.division()).flatMap(units::authorityOf);
        }

        private static JudgedUnit judged(KnownUnit unit) {
            return new JudgedUnit(
                    unit.id(),
                    unit.anchorId(),
                    unit.kind(),
                    unit.name(),
                    unit.division(),
                    unit.industry(),
                    unit.grid());
        }

        String number(JudgedUnit unit, int year) {
            return serials.next(SERIES, unit.division().substring(0, COUNTY_CODE), year);
        }
    }

    void on(@Observes FactRecorded recorded) {
        ReportedFact fact = recorded.fact();
        if (!book.rules().concern(fact.type())) {
            return;
        }
        vetoes.lockGrounds();
        Map<String, String> fields = reader.fields(fact);
        for (VetoRule rule : book.rules().rules()) {
            if (rule.isUndoneBy(fact.type(), fields)) {
                undo(rule, fact);
            }
            if (rule.isMetBy(fact.type(), fields)) {
                propose(rule, fact, fields);
            }
        }
    }

    private void propose(VetoRule rule, ReportedFact fact, Map<String, String> fields) {
        List<JudgedUnit> targets = directory.targets(rule, fact, reader);
        if (targets.isEmpty()) {
            LOG.warnf(
                    "Fact %s meets %s, but the directory has no such unit", fact.id(), rule.code());
        }
        Ground ground = grounds.of(rule, book.rules().version(), fact, fields);
        LostGround lost = grounds.lostAlready(rule, ground, fact);
        for (JudgedUnit unit : targets) {
            boolean known =
                    vetoes.wasProposed(rule.code(), fact.id(), unit.unitId())
                            || vetoes.stands(rule.code(), fact.aggregateId(), unit.unitId());
            if (!known) {
                enter(unit, ground, fact, fields, lost);
            }
        }
    }

    private void enter(
            JudgedUnit unit,
            Ground ground,
            ReportedFact fact,
            Map<String, String> fields,
            @Nullable LostGround lost) {
        var now = entries.now();
        Veto proposal =
                new Veto(
                        Ids.next(),
                        directory.number(unit, Moments.dayOf(now).getYear()),
                        unit,
                        ground,
                        grounds.evidence(fact, fields),
                        now);
        entries.enter(proposal);
        if (lost != null) {
            entries.apply(proposal, new VetoCommand.Lapse(lost), now);
        }
    }

    private void undo(VetoRule rule, ReportedFact fact) {
        LostGround lost = VetoGrounds.lost(fact);
        for (Veto veto : vetoes.restingOn(rule.code(), fact.aggregateId())) {
            boolean decided = veto.snapshot().status() == VetoStatus.CONFIRMED;
            entries.apply(
                    veto,
                    decided ? new VetoCommand.LoseGround(lost) : new VetoCommand.Lapse(lost),
                    entries.now());
        }
    }
}
