package org.tocsin.accident.duty.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.tocsin.accident.duty.domain.Duty;
import org.tocsin.accident.duty.domain.DutyCase;
import org.tocsin.accident.duty.domain.DutyKind;
import org.tocsin.accident.duty.domain.InvestigationDates;

/**
 * What the clock says of an investigation, for the feature that investigates: one answer for both.
 */
@ApplicationScoped
public class InvestigationDeadlines {

    private final DutyCases cases;
    private final DutyRuleBook rules;

    InvestigationDeadlines(DutyCases cases, DutyRuleBook rules) {
        this.cases = cases;
        this.rules = rules;
    }

    /**
     * The last instants in time of INVESTIGATION_REPORT, APPROVAL and EVALUATION with these dates;
     * one is absent while it is not owed yet, or while an appraisal that goes on keeps its end
     * open.
     */
    @Transactional
    public Map<DutyKind, Instant> of(UUID accidentId, InvestigationDates dates, Instant at) {
        Map<DutyKind, Instant> due = new EnumMap<>(DutyKind.class);
        cases
                .knownAt(accidentId, at)
                .map(known -> new DutyCase(known.history(), known.forwards(), dates))
                .stream()
                .flatMap(of -> rules.clock().duties(of, at).stream())
                .filter(duty -> isOfInvestigation(duty) && duty.dueAt() != null)
                .forEach(duty -> due.put(duty.rule().duty(), duty.dueAt()));
        return due;
    }

    private static boolean isOfInvestigation(Duty duty) {
        return switch (duty.rule().duty()) {
            case INVESTIGATION_REPORT, APPROVAL, EVALUATION -> true;
            case UNIT_REPORT, FORWARD, FOLLOW_UP, SUPPLEMENT_WINDOW -> false;
        };
    }
}
