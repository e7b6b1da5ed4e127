package org.tocsin.responsibility.veto.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.responsibility.veto.domain.VetoFilter;
import org.tocsin.responsibility.veto.domain.VetoStatus;

/** The filters of the list of vetoes; use as {@code @Valid @BeanParam}. */
public class VetoQuery {

    @QueryParam("status")
    @Parameter(description = "One or more statuses, repeated 状态，可重复")
    List<VetoStatus> status = List.of();

    @QueryParam("unitId")
    @Nullable
    @Parameter(description = "The unit that is hit 被否决单位")
    UUID unitId;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
    @Parameter(description = "A division and all below it 行政区划及其下级", example = "990101")
    String division;

    @QueryParam("rule")
    @Nullable
    @Pattern(regexp = "[a-z][a-z0-9-]{0,39}")
    @Parameter(description = "Code of the rule 规则代码", example = "indicator-exceeded")
    String rule;

    @QueryParam("groundGone")
    @Nullable
    @Parameter(description = "Whether the ground has gone away 否决事由是否已消失")
    Boolean groundGone;

    @QueryParam("updatedSince")
    @Nullable
    @Parameter(description = "Changed at or after 更新于此后", example = "2026-01-01T00:00:00Z")
    OffsetDateTime updatedSince;

    VetoFilter filter() {
        return new VetoFilter(
                status,
                unitId,
                division,
                rule,
                groundGone,
                updatedSince == null ? null : updatedSince.toInstant());
    }
}
