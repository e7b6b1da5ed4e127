package org.tocsin.accident.duty.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The dates of an investigation as they were from one instant on; never changed. */
@Entity
@Table(name = "duty_investigation")
public class DatesTold {

    @Id private UUID id;

    @Column(name = "accident_id")
    private UUID accidentId;

    @Column(name = "investigation_id")
    private UUID investigationId;

    @Column(name = "known_at")
    private Instant knownAt;

    @Column(name = "extension_days")
    private int extensionDays;

    @Convert(converter = SuspensionList.class)
    private List<Suspension> suspensions;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "approval_extension_days")
    private int approvalExtensionDays;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "evaluated_at")
    private Instant evaluatedAt;

    protected DatesTold() {} // Hibernate

    public DatesTold(UUID id, InvestigationDates dates) {
        this.id = id;
        this.accidentId = dates.accidentId();
        this.investigationId = dates.investigationId();
        this.knownAt = dates.knownAt();
        this.extensionDays = dates.extensionDays();
        this.suspensions = dates.suspensions();
        this.submittedAt = dates.submittedAt();
        this.approvalExtensionDays = dates.approvalExtensionDays();
        this.approvedAt = dates.approvedAt();
        this.evaluatedAt = dates.evaluatedAt();
    }

    public InvestigationDates dates() {
        return new InvestigationDates(
                accidentId,
                investigationId,
                knownAt,
                extensionDays,
                suspensions,
                submittedAt,
                approvalExtensionDays,
                approvedAt,
                evaluatedAt);
    }
}
