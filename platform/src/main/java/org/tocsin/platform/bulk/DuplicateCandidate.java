package org.tocsin.platform.bulk;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new record that may repeat an earlier one. Both are kept. */
public record DuplicateCandidate(
        @Schema(description = "As in the errors 第几条记录") long row,
        @Schema(description = "The new record 新记录") UUID id,
        @Schema(description = "The earlier one 已有记录") UUID duplicateOf) {}
