package org.tocsin.hazard.register.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.hazard.register.domain.Source;

/** What an import of plain text says in the query, for lines have no columns. */
public class SelfCheckParams {

    @QueryParam("unitId")
    @Nullable
    @Parameter(description = "text/plain: the unit of all lines 所有行的单位")
    UUID unitId;

    @QueryParam("importSource")
    @Nullable
    @Size(max = 64)
    @Parameter(description = "text/plain: name of the list 清单名称", example = "self-check-2026")
    String importSource;

    @QueryParam("source")
    @Nullable
    @Parameter(description = "text/plain: SELF_CHECK if left out 隐患来源")
    Source source;

    @QueryParam("foundAt")
    @Nullable
    @Parameter(
            description = "text/plain: when all were found; now if left out 发现时间",
            example = "2026-03-31T08:00:00+08:00")
    Instant foundAt;

    @QueryParam("period")
    @Nullable
    @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])")
    @Parameter(
            description =
                    "text/plain: the month instead of foundAt; then the external id is month/line, so that each month may have a line 1 所属月份",
            example = "2026-03")
    String period;

    /** Those that are given, by name. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "unitId", unitId);
        put(given, "importSource", importSource);
        put(given, "source", source);
        put(given, "foundAt", foundAt);
        put(given, "period", period);
        return given;
    }

    private static void put(Map<String, String> given, String name, @Nullable Object value) {
        if (value != null) {
            given.put(name, value.toString());
        }
    }
}
