package org.tocsin.accident.investigation.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.accident.investigation.domain.AllowedInvestigationStep;
import org.tocsin.accident.investigation.domain.InvestigationSnapshot;
import org.tocsin.accident.investigation.domain.Papers;
import org.tocsin.accident.measurehazard.app.HazardOfMeasure;

/**
 * An investigation with its dossier and what the caller may do next, taken out of the transaction.
 *
 * @param hazards by measure; a measure without a hazard yet is absent
 * @param whole whether this caller sees the dossier, Decree 493 Art. 28
 * @param unitId of the caller, where it is an enterprise's; sees the measures of its own
 * @param now the instant at which overdue is judged
 */
public record InvestigationCase(
        InvestigationSnapshot investigation,
        Papers papers,
        Map<UUID, HazardOfMeasure> hazards,
        List<AllowedInvestigationStep> allowed,
        boolean whole,
        @Nullable UUID unitId,
        Instant now) {}
