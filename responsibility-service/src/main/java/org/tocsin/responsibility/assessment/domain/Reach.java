package org.tocsin.responsibility.assessment.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose facts count. */
@Schema(name = "AssessmentReach", description = "计入范围：本单位、所辖区域")
public enum Reach {
    /** Those about the unit itself. */
    UNIT,
    /**
     * For an authority all those in its division (a department: in its industry); for any other
     * unit those about itself.
     */
    AREA
}
