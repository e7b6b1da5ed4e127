package org.tocsin.accident.investigation.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who a report holds responsible: a unit and a post, never a name, so that neither register nor
 * events carry persons.
 *
 * @param post {@code null} for the unit as such
 */
@Embeddable
@Schema(name = "ResponsibleParty", description = "A unit or a post held responsible 责任单位或岗位")
public record ResponsibleParty(
        @Schema(description = "Of which submission, from 1 第几次提交") int round,
        @Column(name = "unit_id") UUID unitId,
        @Nullable @Schema(description = "Null for the unit as such 岗位", nullable = true)
                String post,
        @Enumerated(EnumType.STRING) ResponsibilityKind responsibility,
        @Schema(description = "What is proposed 处理建议") String proposal) {}
