package org.tocsin.responsibility.coverage.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.responsibility.coverage.app.CoverageQueries;
import org.tocsin.responsibility.coverage.domain.Dimension;

/** The matrix of coverage. */
@Path("/api/v1/agreements/coverage")
@Tag(name = "Agreement coverage 责任书覆盖")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CoverageResource {

    private static final String ONE = "(level|kind|division)";

    private final CoverageQueries queries;

    CoverageResource(CoverageQueries queries) {
        this.queries = queries;
    }

    @GET
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor",
        "dashboard"
    })
    @Operation(
            operationId = "getAgreementCoverage",
            summary = "How many units have an agreement in force 责任书覆盖矩阵",
            description =
                    "Of the units active today within the caller's scope: how many were the subordinate of"
                            + " an agreement in force at the end of the day asked about. Grouped by any of"
                            + " `level`, `kind` and `division` (one level below the division asked about)."
                            + " Work Safety Law Art. 22: responsibilities of all posts. 按层级、类别、区划统计。")
    public CoverageView coverage(
            @Valid @BeanParam CoverageQuery query,
            @QueryParam("groupBy")
                    @DefaultValue("level")
                    @Pattern(regexp = ONE + "(," + ONE + "){0,2}")
                    @Parameter(
                            description = "level, kind, division, comma-separated 分组",
                            example = "level,division")
                    String groupBy) {
        return CoverageView.of(queries.matrix(query.filter(queries), dimensions(groupBy)));
    }

    private static Set<Dimension> dimensions(String groupBy) {
        Set<Dimension> by = EnumSet.noneOf(Dimension.class);
        Arrays.stream(groupBy.split(",", -1))
                .map(name -> Dimension.valueOf(name.toUpperCase(Locale.ROOT)))
                .forEach(by::add);
        return by;
    }
}
