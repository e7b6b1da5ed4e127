package org.tocsin.accident.statistics.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A revision as statistics see it: read only, and without the texts. It stands for a table of facts
 * of its own, should measurements ask for one.
 */
@Entity
@Immutable
@Table(name = "accident_revision")
class RevisionFact {

    @Id UUID id;

    @Column(name = "accident_id")
    UUID accidentId;

    @Column(name = "accident_no")
    String accidentNo;

    int revision;
    String kind;
    String reason;
    String status;
    String division;
    String industry;

    @Column(name = "unit_id")
    UUID unitId;

    String grid;

    @Column(name = "occurred_on")
    LocalDate occurredOn;

    String category;
    String severity;

    @Column(name = "type_code_set")
    String typeCodeSet;

    @Column(name = "type_code")
    String typeCode;

    int deaths;

    @Column(name = "serious_injuries")
    int seriousInjuries;

    int missing;

    @Column(name = "direct_loss_cny", precision = 15, scale = 2)
    BigDecimal directLossCny;

    @Column(name = "known_at")
    Instant knownAt;

    @Column(name = "superseded_at")
    Instant supersededAt;

    protected RevisionFact() {} // Hibernate
}
