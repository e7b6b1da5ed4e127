package org.tocsin.accident.measurehazard.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The copy of the hazard that came out of one measure of an investigation. */
@Entity
@Table(name = "measure_hazard")
public class MeasureHazard {

    /** What the register calls a hazard that was rectified and struck off. */
    public static final Set<String> CLOSED = Set.of("CLOSED", "ARCHIVED");

    @Id
    @Column(name = "measure_id")
    private UUID measureId;

    @Column(name = "hazard_id")
    private UUID hazardId;

    @Column(name = "hazard_no")
    private String hazardNo;

    private String grade;
    private String status;
    private long sequence;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected MeasureHazard() {} // Hibernate

    public MeasureHazard(UUID measureId, HazardNews first) {
        this.measureId = measureId;
        this.hazardId = first.hazardId();
        follow(first);
    }

    /** Takes over what the register says now; news that is not newer changes nothing. */
    public final void follow(HazardNews news) {
        if (!hazardId.equals(news.hazardId())) {
            throw new IllegalStateException(
                    "Measure %s is hazard %s already, not %s"
                            .formatted(measureId, hazardId, news.hazardId()));
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

    public UUID measureId() {
        return measureId;
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
        return CLOSED.contains(status);
    }
}
