package org.tocsin.responsibility.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tocsin.responsibility.assessment.domain.Area;
import org.tocsin.responsibility.assessment.domain.AssessmentPeriod;
import org.tocsin.responsibility.assessment.domain.FactPool;
import org.tocsin.responsibility.assessment.domain.Netting;
import org.tocsin.responsibility.assessment.domain.ScoringFact;
import org.tocsin.responsibility.assessment.domain.TemplateTerms;
import org.tocsin.responsibility.fact.app.FactReader;
import org.tocsin.responsibility.fact.app.FactStore;
import org.tocsin.responsibility.fact.domain.FactQuestion;
import org.tocsin.responsibility.fact.domain.ReportedFact;

/** Gathers the facts that scores are counted from: for one unit or a thousand, in a few queries. */
@ApplicationScoped
class FactPools {

    /** Beyond so many places all of the period are read and sorted here. */
    private static final int PLACES = 200;

    private static final Set<String> INDICATOR =
            Set.of(
                    "indicator.within.v1",
                    "indicator.warning.v1",
                    "indicator.exhausted.v1",
                    "indicator.exceeded.v1");
    private static final Set<String> REVISIONS =
            Set.of(
                    "accident.reported.v1",
                    "accident.revised.v1",
                    "accident.reclassified.v1",
                    "accident.verified.v1");

    private final FactStore store;
    private final FactReader reader;

    FactPools(FactStore store, FactReader reader) {
        this.store = store;
        this.reader = reader;
    }

    FactPool load(
            TemplateTerms template,
            AssessmentPeriod period,
            Instant cutOff,
            Map<UUID, Area> units) {
        Sheaf sheaf = new Sheaf(readTypes(template));
        Set<UUID> ids = units.keySet();
        Set<String> places = new HashSet<>();
        units.values().forEach(area -> places.addAll(area.divisions()));
        boolean few = ids.size() + places.size() <= PLACES;
        Set<UUID> askedUnits = few ? ids : Set.of();
        Set<String> askedPlaces = few ? places : Set.of();
        Set<String> counted = new HashSet<>(template.factTypes());
        if (counted.stream().anyMatch(type -> type.startsWith("accident."))) {
            counted.addAll(REVISIONS);
        }
        FactQuestion placed =
                FactQuestion.ofTypes(counted)
                        .ofUnits(askedUnits)
                        .inDivisions(askedPlaces)
                        .recordedBy(cutOff);
        if (!counted.isEmpty()) {
            store.read(placed.happened(period.begin(), period.end()), sheaf::take);
        }
        store.read(placed.ofType(Netting.UNDOING).happened(period.begin(), null), sheaf::take);
        store.read(
                FactQuestion.ofTypes(INDICATOR).ofUnits(askedUnits).recordedBy(cutOff),
                sheaf::take);
        store.historiesOf(sheaf.accidents(), cutOff).forEach(sheaf::take);
        return new FactPool(sheaf.facts());
    }

    private static Set<String> readTypes(TemplateTerms template) {
        Set<String> types = new HashSet<>(template.readTypes());
        types.addAll(INDICATOR);
        return types;
    }

    /** Facts as they come in, each once. */
    private final class Sheaf {

        private final Map<UUID, ScoringFact> facts = new HashMap<>();
        private final Set<UUID> accidents = new LinkedHashSet<>();
        private final Set<String> readTypes;

        Sheaf(Set<String> readTypes) {
            this.readTypes = readTypes;
        }

        void take(ReportedFact fact) {
            facts.computeIfAbsent(fact.id(), _ -> scoring(fact));
        }

        List<ScoringFact> facts() {
            return new ArrayList<>(facts.values());
        }

        /** Whose whole history is needed: where they happened, and whether they did. */
        Set<UUID> accidents() {
            return Set.copyOf(accidents);
        }

        private ScoringFact scoring(ReportedFact fact) {
            boolean ofAccident =
                    fact.type().startsWith("accident.") || fact.type().startsWith("investigation.");
            boolean read = ofAccident || readTypes.contains(fact.type());
            Map<String, String> fields = read ? reader.fields(fact) : Map.of();
            String accident = ofAccident ? fields.get("accidentId") : null;
            UUID subject = accident == null ? fact.aggregateId() : UUID.fromString(accident);
            if (ofAccident) {
                accidents.add(subject);
            }
            return new ScoringFact(
                    fact.id(),
                    fact.type(),
                    fact.aggregateId(),
                    subject,
                    fact.sequence(),
                    fact.unitId(),
                    fact.division(),
                    fact.industry(),
                    fact.happenedAt(),
                    fact.recordHref(),
                    fields);
        }
    }
}
