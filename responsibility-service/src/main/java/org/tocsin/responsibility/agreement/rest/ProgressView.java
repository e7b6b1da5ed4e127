package org.tocsin.responsibility.agreement.rest;

import static org.tocsin.responsibility.agreement.domain.AgreementStatus.EXPIRED;
import static org.tocsin.responsibility.agreement.domain.AgreementStatus.IN_FORCE;
import static org.tocsin.responsibility.agreement.domain.AgreementStatus.ISSUED;
import static org.tocsin.responsibility.agreement.domain.AgreementStatus.SIGNED;
import static org.tocsin.responsibility.agreement.domain.AgreementStatus.SIGNED_BY_SUBORDINATE;
import static org.tocsin.responsibility.agreement.domain.AgreementStatus.SIGNED_BY_SUPERIOR;
import static org.tocsin.responsibility.agreement.domain.AgreementStatus.SUPERSEDED;
import static org.tocsin.responsibility.agreement.domain.AgreementStatus.TERMINATED;

import jakarta.annotation.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.agreement.domain.SigningProgress;

/** How far the signing of a group of agreements is. */
@Schema(
        name = "SigningProgress",
        description =
                "unsigned + signedBySubordinate + signedBySuperior + signed + ended = issued 签署进度")
public record ProgressView(
        @Nullable @Schema(description = "上级单位", nullable = true) UUID superiorUnitId,
        @Nullable @Schema(nullable = true) String superiorName,
        @Schema(description = "All that were issued 已签发") long issued,
        @Schema(description = "By nobody yet 双方均未签") long unsigned,
        @Schema(description = "By the subordinate only 仅下级已签") long signedBySubordinate,
        @Schema(description = "By the superior only 仅上级已签") long signedBySuperior,
        @Schema(description = "By both 双方已签") long signed,
        @Schema(description = "Of those signed by both 其中已生效") long inForce,
        @Schema(description = "Expired, superseded or terminated 已终止") long ended,
        @Schema(description = "A signature is missing after the last day for it 逾期未签")
                long overdue) {

    public static ProgressView of(SigningProgress progress) {
        return new ProgressView(
                progress.superiorUnitId(),
                progress.superiorName(),
                progress.issued(),
                progress.count(ISSUED),
                progress.count(SIGNED_BY_SUBORDINATE),
                progress.count(SIGNED_BY_SUPERIOR),
                progress.count(SIGNED, IN_FORCE),
                progress.count(IN_FORCE),
                progress.count(EXPIRED, SUPERSEDED, TERMINATED),
                progress.overdue());
    }
}
