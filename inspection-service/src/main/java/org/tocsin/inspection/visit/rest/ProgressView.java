package org.tocsin.inspection.visit.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.visit.domain.Progress;

/** What has become of a visit's findings. */
@Schema(name = "InspectionProgress", description = "What has become of the findings 隐患整改进度")
record ProgressView(
        @Schema(description = "Findings of the visit 检查发现数", examples = "2") int findings,
        @Schema(description = "Findings that are in the hazard register 已建档隐患数", examples = "2")
                int hazards,
        @Schema(description = "Hazards closed or archived 已销号", examples = "1") int closed,
        @Schema(
                        description = "Hazards rejected or merged: settled, not rectified 已驳回或合并",
                        examples = "0")
                int dismissed,
        @Schema(description = "Findings not settled yet 未闭环", examples = "1") int open,
        @Schema(description = "In the reader's language 文字说明", examples = "已闭环 1/2") String text) {

    static ProgressView of(Progress progress, Reader reader) {
        return new ProgressView(
                progress.findings(),
                progress.hazards(),
                progress.closed(),
                progress.dismissed(),
                progress.open(),
                reader.says(progress.text()));
    }
}
