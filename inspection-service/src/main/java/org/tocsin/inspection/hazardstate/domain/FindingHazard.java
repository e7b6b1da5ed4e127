package org.tocsin.inspection.hazardstate.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The copy of the hazard that came out of one finding. */
@Entity
@Table(name = "finding_hazard")
public class FindingHazard {

    private static final Set<String> RECTIFIED = Set.of("CLOSED", "ARCHIVED");
    private static final Set<String> DISMISSED = Set.of("REJECTED", "MERGED");

    @Id
    @Column(name = "finding_id")
    private UUID findingId;

    @Column(name = "hazard_id")
    private UUID hazardId;

    @Column(name = "hazard_no")
    private String hazardNo;

    private String grade;
    private String status;
    private long sequence;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected FindingHazard() {} // Hibernate

    public FindingHazard(HazardNews first) {
        this.findingId = first.findingId();
        this.hazardId = first.hazardId();
        follow(first);
    }

    /**
     * Takes over what the register says now; news that is not newer changes nothing.
     *
     * @throws IllegalStateException if another hazard claims the finding: each finding becomes
     *     exactly one
     */
    public final void follow(HazardNews news) {
        if (!hazardId.equals(news.hazardId())) {
            throw new IllegalStateException(
                    "Finding %s is hazard %s already, not %s"
                            .formatted(findingId, hazardId, news.hazardId()));
        }
        if (news.sequence() <= sequence) {
            return;
        }
        hazardNo = news.hazardNo();
        grade = news.grade();
        status = news.status();
        sequence = news.sequence();
        changedAt = news.at();
    }

    public UUID findingId() {
        return findingId;
    }

    public UUID hazardId() {
        return hazardId;
    }

    public String hazardNo() {
        return hazardNo;
    }

    public String grade() {
        return grade;
    }

    public String status() {
        return status;
    }

    public long sequence() {
        return sequence;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** 闭环: closed after a passed review, or archived since. */
    public boolean isClosed() {
        return RECTIFIED.contains(status);
    }

    /** Settled without rectification: not a hazard, or one with another hazard. */
    public boolean isDismissed() {
        return DISMISSED.contains(status);
    }
}
