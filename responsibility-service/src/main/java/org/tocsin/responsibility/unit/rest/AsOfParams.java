package org.tocsin.responsibility.unit.rest;

import jakarta.annotation.Nullable;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.unit.app.AsOf;

/** The two times in which the directory can be asked. */
public class AsOfParams {

    @QueryParam("asOf")
    @Nullable
    @Parameter(
            description = "As it was on the day of this instant, Asia/Shanghai 查询时点",
            example = "2026-06-30T00:00:00+08:00")
    OffsetDateTime asOf;

    @QueryParam("knownAt")
    @Nullable
    @Parameter(
            description = "By what had been recorded then; needs asOf 仅按此时刻前已记录的变更",
            example = "2026-07-01T00:00:00+08:00")
    OffsetDateTime knownAt;

    boolean isAsked() {
        if (asOf == null && knownAt != null) {
            throw new Refusal.Invalid(
                    Violation.of(
                            "?knownAt",
                            "as-of-missing",
                            "knownAt 须与 asOf 同用",
                            "knownAt needs asOf"));
        }
        return asOf != null;
    }

    @Nullable
    AsOf pointIfAsked() {
        return isAsked() ? point() : null;
    }

    AsOf point() {
        return new AsOf(
                Moments.dayOf(asOf.toInstant()),
                knownAt == null ? Instant.parse("9999-12-31T00:00:00Z") : knownAt.toInstant());
    }

    /** Tells this representation from those of other times. */
    String tag() {
        String day = Moments.dayOf(asOf.toInstant()).toString();
        return knownAt == null ? day : day + "-" + knownAt.toInstant().toEpochMilli();
    }
}
