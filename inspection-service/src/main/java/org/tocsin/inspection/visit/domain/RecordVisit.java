package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A whole visit in one call: time, place, content and problems found are what Work Safety Law Art.
 * 68 wants in writing.
 *
 * @param id made by the client, so that an upload can be repeated; {@code null} lets the service
 *     make one
 * @param place where it was held; {@code null} means the unit's own premises
 * @param summary what was inspected
 * @param inspectors those who came along; whoever records the visit is always one and is taken from
 *     the token
 */
public record RecordVisit(
        @Nullable UUID id,
        @NotNull InspectionKind kind,
        @NotNull UUID unitId,
        @NotNull Instant visitedAt,
        @Nullable @Size(max = 200) String place,
        @NotBlank @Size(max = 4000) String summary,
        @Valid @Size(max = 30) List<@NotNull Colleague> inspectors,
        @Valid @Size(max = 200) List<@NotNull NewFinding> findings) {

    public RecordVisit {
        inspectors = inspectors == null ? List.of() : List.copyOf(inspectors);
        findings = findings == null ? List.of() : List.copyOf(findings);
    }

    /** The same with all ids, made now where the client made none. */
    public RecordVisit identified(Supplier<UUID> ids) {
        return new RecordVisit(
                id == null ? ids.get() : id,
                kind,
                unitId,
                visitedAt.truncatedTo(ChronoUnit.MICROS),
                place,
                summary,
                inspectors,
                findings.stream().map(finding -> finding.identified(ids)).toList());
    }
}
