package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that was decided, ordered, handed in and reviewed about a hazard. Entries are added
 * and completed, never changed: the Work Safety Law (Art. 41) wants the handling of hazards
 * recorded as it was.
 */
@Embeddable
public class CaseFile {

    @ElementCollection
    @CollectionTable(name = "hazard_decision", joinColumns = @JoinColumn(name = "hazard_id"))
    @OrderColumn(name = "position")
    private List<Decision> decisions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "rectification_order", joinColumns = @JoinColumn(name = "hazard_id"))
    @OrderColumn(name = "position")
    private List<RectificationOrder> orders = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "evidence_note", joinColumns = @JoinColumn(name = "hazard_id"))
    @OrderColumn(name = "position")
    private List<EvidenceNote> evidence = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "hazard_review", joinColumns = @JoinColumn(name = "hazard_id"))
    @OrderColumn(name = "position")
    private List<ReviewRecord> reviews = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "deadline_extension", joinColumns = @JoinColumn(name = "hazard_id"))
    @OrderColumn(name = "position")
    private List<DeadlineExtension> extensions = new ArrayList<>();

    protected CaseFile() {} // Hibernate, and the hazard

    void add(Decision decision) {
        decisions.add(decision);
    }

    void add(RectificationOrder order) {
        orders.add(order);
    }

    void add(EvidenceNote note) {
        evidence.add(note);
    }

    void add(ReviewRecord review) {
        reviews.add(review);
    }

    void add(DeadlineExtension extension) {
        extensions.add(extension);
    }

    /** The order in force; there is one as soon as the hazard has been ordered to be rectified. */
    RectificationOrder order() {
        return orders.getLast();
    }

    void acknowledge(Occasion now) {
        orders.set(orders.size() - 1, order().acknowledged(now));
    }

    boolean awaitsAcknowledgement() {
        return !orders.isEmpty() && order().acknowledgement() == null;
    }

    boolean awaitsExtensionDecision() {
        return !extensions.isEmpty() && extensions.getLast().isPending();
    }

    DeadlineExtension pendingExtension() {
        return extensions.getLast();
    }

    void decideExtension(ExtensionResult result, @Nullable String note, Occasion now) {
        int last = extensions.size() - 1;
        extensions.set(last, extensions.get(last).decided(result, note, now));
    }

    long extensionsGranted() {
        return extensions.stream().filter(e -> e.result() == ExtensionResult.GRANTED).count();
    }

    /** Who passed the last review and thereby asked for the hazard to be closed. */
    @Nullable
    String closingAskedBy() {
        return reviews.isEmpty() ? null : reviews.getLast().by();
    }

    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    public List<RectificationOrder> orders() {
        return List.copyOf(orders);
    }

    public List<EvidenceNote> evidence() {
        return List.copyOf(evidence);
    }

    public List<ReviewRecord> reviews() {
        return List.copyOf(reviews);
    }

    public List<DeadlineExtension> extensions() {
        return List.copyOf(extensions);
    }
}
