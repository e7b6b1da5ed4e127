package org.tocsin.inspection.checklist.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.inspection.checklist.app.ChecklistSearch;
import org.tocsin.inspection.checklist.domain.ChecklistStatus;
import org.tocsin.inspection.checklist.domain.ChecklistSubject;

/** The filters of lists and exports of checklists. */
public class ChecklistFilter {

    @QueryParam("code")
    @Nullable
    @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}")
    @Parameter(description = "All versions of a code 编码", example = "FIRE")
    String code;

    @QueryParam("status")
    @Nullable
    @Parameter(description = "Status 状态")
    ChecklistStatus status;

    @QueryParam("subject")
    @Nullable
    @Parameter(description = "What it is about 检查领域")
    ChecklistSubject subject;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "Made by a division of this subtree 制定单位行政区划（含下级）", example = "990101")
    String division;

    @QueryParam("q")
    @Nullable
    @Size(min = 1, max = 100)
    @Parameter(description = "Part of the title 名称")
    String text;

    ChecklistSearch search() {
        return new ChecklistSearch(code, status, subject, division, text);
    }
}
