package org.tocsin.accident.casualty.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.casualty.app.CasualtyQueries.History;
import org.tocsin.accident.casualty.domain.CasualtyRevision;
import org.tocsin.accident.casualty.domain.CasualtyRevisionKind;

/** One statement about a casualty: what it said, who made it, why, and while it was the latest. */
@Schema(name = "CasualtyRevision", description = "A statement about a casualty 伤亡人员信息修订")
record CasualtyRevisionView(
        @Schema(description = "What it did 种类") CasualtyRevisionKind kind,
        @Schema(description = "The casualty as it states it 修订后的内容") CasualtySummary casualty,
        @Nullable @Schema(description = "Why 理由", nullable = true) String reason,
        @Schema(description = "The token's sub of who made it 填报人") String by,
        @Schema(description = "Name of who made it 填报人姓名", examples = "bureau-a") String byName,
        @Schema(description = "Roles at that moment 角色", examples = "bureau-officer")
                String byRoles,
        @Schema(description = "When it became known 知悉时间") Instant knownAt,
        @Nullable
                @Schema(
                        description = "When the next one took its place; null for the latest 失效时间",
                        format = "date-time",
                        nullable = true)
                Instant supersededAt) {

    static CasualtyRevisionView of(History history) {
        CasualtyRevision revision = history.revision();
        return new CasualtyRevisionView(
                revision.kind(),
                CasualtySummary.of(history.reading()),
                revision.reason(),
                revision.author().subject(),
                revision.author().name(),
                revision.author().roles(),
                revision.knownAt(),
                revision.supersededAt());
    }
}
