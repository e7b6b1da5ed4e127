package org.tocsin.responsibility.veto.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The records that a veto is proposed on. */
public record Evidence(List<Link> links) {

    public Evidence {
        links = List.copyOf(links);
    }

    /**
     * @param factId {@code null} for a record that is only named by the fact
     */
    @Schema(name = "VetoEvidence", description = "A record that it rests on 证据")
    public record Link(
            @Schema(examples = "indicator.exceeded.v1") String type,
            @Schema(examples = "/api/v1/control-indicators/01990000-0000-7000-8000-00000000c101")
                    String href,
            @Nullable @Schema(description = "Id of the event 事件", nullable = true) UUID factId,
            @Nullable @Schema(nullable = true) Instant happenedAt) {}
}
