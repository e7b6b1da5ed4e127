package org.tocsin.accident.investigation.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The grade of the hazard that a measure becomes, as the hazard register names them. */
@Schema(name = "MeasureGrade", description = "Grade of the hazard it becomes 转为隐患的等级")
public enum MeasureGrade {
    GENERAL,
    MAJOR
}
