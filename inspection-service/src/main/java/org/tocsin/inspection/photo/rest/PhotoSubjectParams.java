package org.tocsin.inspection.photo.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.inspection.photo.domain.PhotoSubject;

/** What a photograph shows, or is asked to show. */
public class PhotoSubjectParams {

    @QueryParam("findingId")
    @Nullable
    @Parameter(description = "A finding of the visit 检查发现")
    UUID findingId;

    @QueryParam("checklistId")
    @Nullable
    @Parameter(description = "The version of the checklist that item belongs to 检查表版本")
    UUID checklistId;

    @QueryParam("item")
    @Nullable
    @Pattern(regexp = "[A-Za-z0-9._-]{1,40}")
    @Parameter(description = "The code of an item that the visit has answered 检查项编码")
    String item;

    PhotoSubject subject() {
        return new PhotoSubject(findingId, checklistId, item);
    }
}
