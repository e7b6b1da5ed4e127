package org.tocsin.inspection.visit.rest;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.visit.domain.Inspector;

/** Somebody who carried out the visit; the first one recorded it. */
@Schema(name = "Inspector", description = "Somebody who carried out the visit 检查人员")
record InspectorView(
        @Schema(examples = "李卫东") String name,
        @Nullable @Schema(nullable = true, examples = "东岭区应急管理局") String organisation,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "Enforcement certificate 执法证号",
                        examples = "ZF-990101-0017")
                String certificateNo) {

    static InspectorView of(Inspector inspector) {
        return new InspectorView(
                inspector.name(), inspector.organisation(), inspector.certificateNo());
    }
}
