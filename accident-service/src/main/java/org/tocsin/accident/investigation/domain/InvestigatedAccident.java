package org.tocsin.accident.investigation.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.Facts;
import org.tocsin.accident.report.domain.Severity;

/**
 * The accident under investigation, and whose it is: what scopes are compared with.
 *
 * @param severity as the latest revision of the accident has it
 * @param severityAtOpening which decided who is competent
 */
@Embeddable
public record InvestigatedAccident(
        UUID accidentId,
        String accidentNo,
        String division,
        @Nullable String industry,
        @Nullable UUID unitId,
        @Nullable String grid,
        Instant occurredAt,
        LocalDate occurredOn,
        @Enumerated(EnumType.STRING) AccidentCategory category,
        @Enumerated(EnumType.STRING) Severity severity,
        @Enumerated(EnumType.STRING) @Column(name = "severity_at_opening")
                Severity severityAtOpening) {

    private static final int COUNTY = 6;

    public static InvestigatedAccident of(AccidentState accident) {
        return at(accident, accident.facts().severity());
    }

    /** As an investigation finds it that begins now. */
    public InvestigatedAccident anew() {
        return new InvestigatedAccident(
                accidentId,
                accidentNo,
                division,
                industry,
                unitId,
                grid,
                occurredAt,
                occurredOn,
                category,
                severity,
                severity);
    }

    InvestigatedAccident now(AccidentState accident) {
        return at(accident, severityAtOpening);
    }

    private static InvestigatedAccident at(AccidentState accident, Severity atOpening) {
        Facts facts = accident.facts();
        return new InvestigatedAccident(
                accident.accidentId(),
                accident.accidentNo(),
                facts.locus().division(),
                facts.locus().industry(),
                facts.locus().unitId(),
                facts.locus().grid(),
                facts.occurredAt(),
                facts.occurredOn(),
                facts.category(),
                facts.severity(),
                atOpening);
    }

    /** The county-level part of the code: the series that numbers are counted in. */
    public String county() {
        return division.substring(0, Math.min(COUNTY, division.length()));
    }
}
