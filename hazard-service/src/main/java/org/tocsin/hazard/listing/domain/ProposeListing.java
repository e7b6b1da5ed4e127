package org.tocsin.hazard.listing.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a proposal to list a hazard (挂牌督办建议) says. */
@Schema(name = "ProposeListing", description = "A proposal to list a hazard 挂牌督办建议")
public record ProposeListing(
        @NotNull
                @Schema(
                        description = "The hazard 隐患",
                        examples = "01990000-0000-7000-8000-0000000000f1")
                UUID hazardId,
        @NotNull @Schema(description = "Whose supervision 层级", examples = "COUNTY")
                ListingLevel level,
        @NotNull
                @Schema(
                        description = "The last day, Asia/Shanghai; it stays as proposed 督办期限，不得变更",
                        examples = "2027-01-31")
                LocalDate deadline,
        @NotNull
                @Schema(
                        description = "The authority that supervises 督办单位",
                        examples = "01990000-0000-7000-8000-0000000000a2")
                UUID supervisingUnitId,
        @NotBlank
                @Size(max = 1000)
                @Schema(description = "Why 理由", examples = "安全出口数量不足，涉及员工 200 人，企业无力自行整改")
                String reason) {}
