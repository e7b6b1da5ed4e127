package org.tocsin.responsibility.veto.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.fact.app.FactReader;
import org.tocsin.responsibility.fact.app.FactStore;
import org.tocsin.responsibility.fact.domain.FactSource;
import org.tocsin.responsibility.fact.domain.ReportedFact;
import org.tocsin.responsibility.veto.domain.Evidence;
import org.tocsin.responsibility.veto.domain.Ground;
import org.tocsin.responsibility.veto.domain.LostGround;
import org.tocsin.responsibility.veto.domain.VetoRule;

/** What a fact that meets a rule says: which record or accident, which day, which papers. */
@ApplicationScoped
class VetoGrounds {

    private final FactStore facts;
    private final FactReader reader;

    VetoGrounds(FactStore facts, FactReader reader) {
        this.facts = facts;
        this.reader = reader;
    }

    /**
     * @param ruleVersion of the book of rules
     */
    Ground of(VetoRule rule, String ruleVersion, ReportedFact fact, Map<String, String> fields) {
        UUID subject = subject(fact, fields);
        return new Ground(
                rule.code(),
                ruleVersion,
                fact.id(),
                fact.aggregateId(),
                subject,
                day(fact, fields, subject));
    }

    private static UUID subject(ReportedFact fact, Map<String, String> fields) {
        String accident = fields.get("accidentId");
        return accident == null ? fact.aggregateId() : UUID.fromString(accident);
    }

    /** The accident's day; of an indicator the day it was exceeded, within its own period. */
    private LocalDate day(ReportedFact fact, Map<String, String> fields, UUID subject) {
        LocalDate told = Moments.dayOf(fact.happenedAt());
        String last = fields.get("periodEnd");
        if (last != null && told.isAfter(LocalDate.parse(last))) {
            return LocalDate.parse(last);
        }
        if (fields.containsKey("occurredAt")) {
            return Moments.dayOf(Instant.parse(fields.get("occurredAt")));
        }
        return facts.historyOf(subject, fact.recordedAt()).stream()
                .map(earlier -> reader.fields(earlier).get("occurredAt"))
                .filter(java.util.Objects::nonNull)
                .reduce((_, latest) -> latest)
                .map(occurred -> Moments.dayOf(Instant.parse(occurred)))
                .orElse(told);
    }

    Evidence evidence(ReportedFact fact, Map<String, String> fields) {
        List<Evidence.Link> links = new ArrayList<>();
        links.add(new Evidence.Link(fact.type(), fact.recordHref(), fact.id(), fact.happenedAt()));
        String accident = fields.get("accidentId");
        if (accident != null && !accident.equals(fact.aggregateId().toString())) {
            String href = FactSource.ACCIDENT.href(UUID.fromString(accident));
            links.add(new Evidence.Link("accident", href, null, null));
        }
        String hazard = fields.get("hazardId");
        if (hazard != null && !hazard.equals(fact.aggregateId().toString())) {
            String href = FactSource.HAZARD.href(UUID.fromString(hazard));
            links.add(new Evidence.Link("hazard", href, null, null));
        }
        String agreement = fields.get("agreementId");
        if (agreement != null) {
            links.add(
                    new Evidence.Link("agreement", "/api/v1/agreements/" + agreement, null, null));
        }
        return new Evidence(links);
    }

    /**
     * What had taken the ground away before the fact was heard of: facts of an accident and of its
     * investigation come on different topics, in any order.
     */
    @Nullable
    LostGround lostAlready(VetoRule rule, Ground ground, ReportedFact fact) {
        if (ground.subjectId().equals(ground.aggregateId())) {
            return null; // facts of one record come in its own order
        }
        LostGround lost = null;
        for (ReportedFact told : facts.historyOf(ground.subjectId(), fact.recordedAt())) {
            if (rule.looksBackAt(told.type())) {
                boolean undone = rule.isUndoneBy(told.type(), reader.fields(told));
                lost = undone ? lost(told) : null;
            }
        }
        return lost;
    }

    static LostGround lost(ReportedFact by) {
        return new LostGround(by.id(), by.type(), by.recordHref(), by.happenedAt());
    }
}
