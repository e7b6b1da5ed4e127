package org.tocsin.inspection.plan.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who chose the seed of a random draw. */
@Schema(
        name = "SeedSource",
        description = "GIVEN: by the caller, as a public lottery number; GENERATED: here 种子来源")
public enum SeedSource {
    GIVEN,
    GENERATED
}
