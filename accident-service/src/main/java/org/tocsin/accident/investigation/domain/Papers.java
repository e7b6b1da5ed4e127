package org.tocsin.accident.investigation.domain;

import java.util.List;

/** Everything in the dossier of an investigation, each kind oldest first. */
public record Papers(
        List<Member> team,
        List<Appraisal> appraisals,
        List<Submission> reports,
        List<Measure> measures,
        List<ResponsibleParty> responsibleParties,
        List<TickedCheck> closingChecks,
        List<Evaluation> evaluations,
        List<DocumentUse> documents,
        List<InvestigationDecision> decisions) {

    public Papers {
        team = List.copyOf(team);
        appraisals = List.copyOf(appraisals);
        reports = List.copyOf(reports);
        measures = List.copyOf(measures);
        responsibleParties = List.copyOf(responsibleParties);
        closingChecks = List.copyOf(closingChecks);
        evaluations = List.copyOf(evaluations);
        documents = List.copyOf(documents);
        decisions = List.copyOf(decisions);
    }

    /** Those of the report that counts: the last one submitted. */
    public List<Measure> currentMeasures() {
        return measures.stream().filter(m -> m.round() == reports.size()).toList();
    }

    public List<ResponsibleParty> currentParties() {
        return responsibleParties.stream().filter(p -> p.round() == reports.size()).toList();
    }
}
