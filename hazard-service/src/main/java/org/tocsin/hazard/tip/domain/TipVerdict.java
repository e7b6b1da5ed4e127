package org.tocsin.hazard.tip.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the verification of a tip found. */
@Schema(name = "TipVerdict", description = "What the verification found 核查结论")
public enum TipVerdict {
    CONFIRMED,
    NOT_CONFIRMED
}
