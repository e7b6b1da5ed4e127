package org.tocsin.accident.investigation.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Everything that was recorded, handed in and decided in an investigation. Entries are added and
 * completed, never taken out: its files are kept (Decree 493 Art. 31).
 */
@Embeddable
public class Dossier {

    @ElementCollection
    @CollectionTable(
            name = "investigation_member",
            joinColumns = @JoinColumn(name = "investigation_id"))
    @OrderColumn(name = "position")
    private List<Member> team = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "investigation_appraisal",
            joinColumns = @JoinColumn(name = "investigation_id"))
    @OrderColumn(name = "position")
    private List<Appraisal> appraisals = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "investigation_report",
            joinColumns = @JoinColumn(name = "investigation_id"))
    @OrderColumn(name = "position")
    private List<Submission> reports = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "investigation_measure",
            joinColumns = @JoinColumn(name = "investigation_id"))
    @OrderColumn(name = "position")
    private List<Measure> measures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "investigation_party",
            joinColumns = @JoinColumn(name = "investigation_id"))
    @OrderColumn(name = "position")
    private List<ResponsibleParty> parties = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "investigation_closing_check",
            joinColumns = @JoinColumn(name = "investigation_id"))
    @OrderColumn(name = "position")
    private List<TickedCheck> checks = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "investigation_evaluation",
            joinColumns = @JoinColumn(name = "investigation_id"))
    @OrderColumn(name = "position")
    private List<Evaluation> evaluations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "investigation_document",
            joinColumns = @JoinColumn(name = "investigation_id"))
    @OrderColumn(name = "position")
    private List<DocumentUse> documents = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "investigation_decision",
            joinColumns = @JoinColumn(name = "investigation_id"))
    @OrderColumn(name = "position")
    private List<InvestigationDecision> decisions = new ArrayList<>();

    protected Dossier() {} // Hibernate, and the investigation

    void add(Member member) {
        team.add(member);
    }

    void add(Appraisal appraisal) {
        appraisals.add(appraisal);
    }

    void add(Submission report, List<Measure> demanded, List<ResponsibleParty> held) {
        reports.add(report);
        measures.addAll(demanded);
        parties.addAll(held);
    }

    void add(TickedCheck check) {
        checks.add(check);
    }

    void add(Evaluation evaluation) {
        evaluations.add(evaluation);
    }

    void add(DocumentPurpose purpose, int round, List<UUID> files) {
        files.forEach(file -> documents.add(new DocumentUse(purpose, round, file)));
    }

    void add(InvestigationDecision decision) {
        decisions.add(decision);
    }

    void replace(Member member) {
        replace(team, known -> known.id().equals(member.id()), _ -> member);
    }

    void replace(Appraisal appraisal) {
        replace(appraisals, known -> known.id().equals(appraisal.id()), _ -> appraisal);
    }

    void returnReport(String reason, InvestigationOccasion now) {
        int last = reports.size() - 1;
        reports.set(last, reports.get(last).returned(reason, now));
    }

    private static <T> void replace(List<T> all, Predicate<T> which, UnaryOperator<T> by) {
        all.replaceAll(known -> which.test(known) ? by.apply(known) : known);
    }

    Optional<Member> present(UUID memberId) {
        return team.stream().filter(m -> m.isPresent() && m.id().equals(memberId)).findFirst();
    }

    boolean hasLeader() {
        return team.stream().anyMatch(m -> m.isPresent() && m.role() == MemberRole.LEADER);
    }

    Optional<Appraisal> appraisal(UUID id) {
        return appraisals.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** By time, as a limit runs. */
    List<Appraisal> appraisals() {
        return appraisals.stream().sorted(Comparator.comparing(Appraisal::from)).toList();
    }

    int rounds() {
        return reports.size();
    }

    @Nullable
    Submission lastReport() {
        return reports.isEmpty() ? null : reports.getLast();
    }

    Set<ClosingCheck> ticked() {
        return checks.stream().map(TickedCheck::check).collect(Collectors.toSet());
    }

    int timesTicked(ClosingCheck check) {
        return Math.toIntExact(checks.stream().filter(c -> c.check() == check).count());
    }

    List<Evaluation> evaluations() {
        return List.copyOf(evaluations);
    }

    Papers papers() {
        return new Papers(
                team,
                appraisals,
                reports,
                measures,
                parties,
                checks,
                evaluations,
                documents,
                decisions);
    }
}
