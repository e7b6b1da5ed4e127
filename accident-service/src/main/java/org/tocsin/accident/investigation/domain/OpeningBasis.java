package org.tocsin.accident.investigation.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why it is this government that investigates. */
@Schema(name = "InvestigationBasis", description = "Why this government investigates 调查依据")
public enum OpeningBasis {
    /** Decree 493 Art. 19: the gravity of the accident makes it competent. */
    COMPETENT,
    /** Art. 20 (1): a higher government thinks it necessary. */
    SUPERIOR_DECISION,
    /** Art. 20 (2): the casualties, and with them the class, rose within 30 days (or 7). */
    SEVERITY_RAISED
}
