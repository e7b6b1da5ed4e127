package org.tocsin.hazard.listing.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the acceptance (验收) of a listed supervision found. */
@Schema(name = "AcceptanceResult", description = "What the acceptance found 验收结论")
public enum AcceptanceResult {
    PASSED,
    FAILED
}
