package org.tocsin.inspection.plan.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a rule of a plan makes tasks. */
@Schema(
        name = "DrawMethod",
        description =
                "QUOTA: every enterprise so many times a year; FREQUENCY: as often as its score class says; RANDOM: some,"
                        + " drawn by weight 全覆盖、分级频次、随机抽取")
public enum DrawMethod {
    /** Every enterprise of a kind at least so many times a year. */
    QUOTA,
    /** As often as the score class of the enterprise says (分级差异管理). */
    FREQUENCY,
    /** Some of them, drawn at random and weighted by score class (随机抽查). */
    RANDOM
}
