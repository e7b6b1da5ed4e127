package org.tocsin.responsibility.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.responsibility.agreement.app.LimitsInForce;
import org.tocsin.responsibility.assessment.domain.Area;
import org.tocsin.responsibility.assessment.domain.AssessmentPeriod;
import org.tocsin.responsibility.assessment.domain.AssessmentSnapshot;
import org.tocsin.responsibility.assessment.domain.Count;
import org.tocsin.responsibility.assessment.domain.GradeScale;
import org.tocsin.responsibility.assessment.domain.Limit;
import org.tocsin.responsibility.assessment.domain.ManualEntry;
import org.tocsin.responsibility.assessment.domain.ScoreSheet;
import org.tocsin.responsibility.assessment.domain.Scorer;
import org.tocsin.responsibility.assessment.domain.TemplateTerms;
import org.tocsin.responsibility.assessment.persistence.TemplateRepository;
import org.tocsin.responsibility.unit.app.UnitSearch;
import org.tocsin.responsibility.veto.app.VetoQueries;
import org.tocsin.responsibility.veto.domain.JudgedUnit;
import org.tocsin.responsibility.veto.domain.VetoSnapshot;

/** Counts assessments from what is stored, a thousand in one go. */
@ApplicationScoped
class AssessmentCounting {

    private final TemplateRepository templates;
    private final FactPools pools;
    private final LimitsInForce limits;
    private final VetoQueries vetoes;
    private final UnitSearch units;
    private final GradeScale scale;

    AssessmentCounting(
            TemplateRepository templates,
            FactPools pools,
            LimitsInForce limits,
            VetoQueries vetoes,
            UnitSearch units,
            AssessmentSettings settings) {
        this.templates = templates;
        this.pools = pools;
        this.limits = limits;
        this.vetoes = vetoes;
        this.units = units;
        AssessmentSettings.Grades grades = settings.grades();
        this.scale = new GradeScale(grades.excellent(), grades.good(), grades.pass());
    }

    /** One assessment, with what an assessor enters by hand. */
    @Transactional
    public Count count(AssessmentSnapshot one, List<ManualEntry> entries, Instant cutOff) {
        return counts(List.of(one), entries, cutOff).get(one.id());
    }

    /**
     * All of one template and period, each with what was entered for it before.
     *
     * @return by assessment
     */
    @Transactional
    public Map<UUID, Count> counts(List<AssessmentSnapshot> alike, Instant cutOff) {
        return counts(alike, null, cutOff);
    }

    private Map<UUID, Count> counts(
            List<AssessmentSnapshot> alike, List<ManualEntry> entries, Instant cutOff) {
        Map<String, Area> areas = new HashMap<>();
        Map<UUID, Area> ofUnits = new HashMap<>();
        alike.forEach(
                one ->
                        ofUnits.put(
                                one.unit().unitId(),
                                areas.computeIfAbsent(place(one.unit()), _ -> area(one.unit()))));
        AssessmentPeriod period = alike.getFirst().period();
        Map<UUID, List<UUID>> vetoed = vetoed(ofUnits.keySet(), period);
        Map<UUID, ScoreSheet> sheets = sheets(alike, entries, ofUnits, cutOff);
        Map<UUID, Count> counts = new HashMap<>();
        for (AssessmentSnapshot one : alike) {
            ScoreSheet sheet = sheets.get(one.id());
            UUID unit = one.unit().unitId();
            counts.put(
                    one.id(),
                    new Count(
                            sheet,
                            cutOff,
                            ofUnits.get(unit),
                            scale.of(sheet.total()),
                            vetoed.getOrDefault(unit, List.of())));
        }
        return counts;
    }

    /**
     * The confirmed vetoes that hit units in a period; none is confirmed or retracted until the
     * transaction ends.
     */
    @Transactional
    public Map<UUID, List<UUID>> vetoed(Collection<UUID> ids, AssessmentPeriod period) {
        return vetoes.confirmedForGood(ids, period.first(), period.last()).stream()
                .collect(
                        Collectors.groupingBy(
                                veto -> veto.unit().unitId(),
                                Collectors.mapping(VetoSnapshot::id, Collectors.toList())));
    }

    /** The sheet again, from the facts recorded by an instant, over the area that counted then. */
    @Transactional
    public ScoreSheet again(AssessmentSnapshot scored, Instant cutOff) {
        Map<UUID, Area> units = Map.of(scored.unit().unitId(), scored.area());
        return sheets(List.of(scored), null, units, cutOff).get(scored.id());
    }

    private Map<UUID, ScoreSheet> sheets(
            List<AssessmentSnapshot> alike,
            List<ManualEntry> entries,
            Map<UUID, Area> ofUnits,
            Instant cutOff) {
        AssessmentSnapshot first = alike.getFirst();
        TemplateTerms terms = templates.findById(first.templateId()).snapshot().terms();
        Scorer scorer =
                new Scorer(
                        terms, first.period(), pools.load(terms, first.period(), cutOff, ofUnits));
        Map<UUID, List<Limit>> held = held(ofUnits.keySet(), first.period(), cutOff);
        Map<UUID, ScoreSheet> sheets = new HashMap<>();
        for (AssessmentSnapshot one : alike) {
            UUID unit = one.unit().unitId();
            sheets.put(
                    one.id(),
                    scorer.score(
                            one.unit(),
                            ofUnits.get(unit),
                            held.getOrDefault(unit, List.of()),
                            entries == null ? one.papers().manual() : entries));
        }
        return sheets;
    }

    /** Those in force at the cut-off or, if it is over by then, at the end of the period. */
    private Map<UUID, List<Limit>> held(
            Collection<UUID> ids, AssessmentPeriod period, Instant cutOff) {
        Instant last = period.end().minusNanos(1_000);
        return limits.of(ids, cutOff.isBefore(last) ? cutOff : last).stream()
                .collect(
                        Collectors.groupingBy(
                                LimitsInForce.HeldLimit::unitId,
                                Collectors.mapping(
                                        limit -> new Limit(limit.agreementId(), limit.measure()),
                                        Collectors.toList())));
    }

    private static String place(JudgedUnit unit) {
        return unit.isAuthority() ? unit.division() + "/" + unit.kind() + unit.industry() : "";
    }

    private Area area(JudgedUnit unit) {
        return unit.isAuthority()
                ? Area.of(
                        units.areaOf(unit.division()),
                        unit.kind().equals("DEPARTMENT") ? unit.industry() : null)
                : Area.NONE;
    }
}
