package org.tocsin.hazard.register.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a request for more time. */
@Schema(
        name = "ExtensionResult",
        description =
                "GRANTED, REFUSED, or LAPSED when evidence was handed in before it was decided 延期审批结论")
public enum ExtensionResult {
    GRANTED,
    REFUSED,
    /** The enterprise handed in its evidence before anybody decided. */
    LAPSED
}
