package org.tocsin.inspection.visit.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.visit.domain.RecordVisit;

/**
 * Visits that were gathered without a network.
 *
 * @param visits read one by one, so that a broken one keeps no other from being taken
 */
@Schema(name = "VisitUpload", description = "Visits that were gathered without a network 离线检查批量上传")
record VisitUpload(
        @NotEmpty
                @Size(max = 100)
                @Schema(
                        description = "Each with an id made by the client 每条须有客户端生成的标识",
                        implementation = RecordVisit[].class,
                        examples =
                                "[{\"id\":\"01990000-0000-7000-8000-0000000000f0\",\"kind\":\"ROUTINE\",\"unitId\":\"01990000-0000-7000-8000-00000000ea01\",\"visitedAt\":\"2026-11-22T09:30:00+08:00\",\"summary\":\"用电安全、消防通道与机械防护\"}]")
                List<@NotNull JsonNode> visits) {

    VisitUpload {
        visits = visits == null ? List.of() : List.copyOf(visits);
    }
}
