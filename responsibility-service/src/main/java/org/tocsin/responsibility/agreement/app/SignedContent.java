package org.tocsin.responsibility.agreement.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.agreement.domain.ControlLimit;
import org.tocsin.responsibility.agreement.domain.DutyItem;
import org.tocsin.responsibility.agreement.domain.PartyUnit;

/** The frozen document; the names of its members are part of what is signed. */
@Schema(name = "SignedAgreementContent", description = "What is signed 所签内容")
@JsonPropertyOrder(alphabetic = true)
public record SignedContent(
        @Schema(description = "Version of this form 格式", examples = "tocsin.agreement.v1")
                String format,
        UUID agreementId,
        String agreementNo,
        String title,
        Side superior,
        Side subordinate,
        LocalDate periodStart,
        LocalDate periodEnd,
        List<ControlLimit> limits,
        List<DutyItem> dutyItems,
        List<String> targets,
        @Nullable String rewardAndPenalty,
        @Nullable UUID supersedesId,
        Instant issuedAt,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) UUID parentAgreementId,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String limitOverrideReason) {

    /** A unit as the document names it. */
    @Schema(name = "SignedAgreementSide")
    public record Side(
            UUID unitId, String kind, String name, String division, @Nullable String principal) {

        static Side of(PartyUnit unit) {
            return new Side(
                    unit.unitId(), unit.kind(), unit.name(), unit.division(), unit.principal());
        }
    }
}
