package org.tocsin.accident.archive.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.accident.ledger.app.AsOf;

/** Which revisions are exported. */
public class RevisionExportParams {

    @QueryParam("asOf")
    @Nullable
    @Parameter(
            description =
                    "Export what was known at this past instant 历史时点; everything known now if left out."
                            + " The instant that was used is in the Link of the answer",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String asOf;

    @QueryParam("after")
    @Nullable
    @Parameter(
            description =
                    "Go on after the revision with this knownAt: the last one that was received whole 断点续传",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String after;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "Division whose subtree is exported 行政区划（含下级）", example = "990101")
    String division;

    @Nullable
    String division() {
        return division;
    }

    @Nullable
    Instant asOf() {
        return AsOf.parse("asOf", asOf);
    }

    @Nullable
    Instant after() {
        return AsOf.parse("after", after);
    }
}
