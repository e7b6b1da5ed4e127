package org.tocsin.hazard.tip.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a tip is forwarded to: Work Safety Law Art. 73. */
@Schema(
        name = "TipAuthority",
        description =
                "COUNTY_GOVERNMENT: people have died, so the government at county level or above organises the verification;"
                        + " OTHER_DEPARTMENT: the matter is another department's 转办对象")
public enum TipAuthority {
    /** People have died: the government at county level or above organises the verification. */
    COUNTY_GOVERNMENT,
    /** The matter is not this department's. */
    OTHER_DEPARTMENT
}
