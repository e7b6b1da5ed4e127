package org.tocsin.accident.duty.app;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.duty.domain.Forward;
import org.tocsin.accident.duty.domain.Level;

/** That a level passed the report of an accident on, or a correction of such a record. */
@Schema(description = "A level passed the report on 逐级上报, Decree 493 Art. 10 and 11")
public record ForwardRequest(
        @NotNull
                @Schema(
                        description =
                                "Who passed it on 上报层级; an officer speaks for their own level and those"
                                        + " below, the city also for the province")
                Level fromLevel,
        @Nullable
                @Schema(
                        description =
                                "When that level had received it 接报时间; if left out, the accident's"
                                        + " receivedAt for the first level, else when the level below"
                                        + " passed it on",
                        examples = "2026-03-01T09:10:00+08:00")
                Instant receivedAt,
        @NotNull
                @Schema(
                        description = "When it was passed on 上报时间",
                        examples = "2026-03-01T10:40:00+08:00")
                Instant forwardedAt,
        @NotBlank
                @Size(max = 200)
                @Schema(
                        description = "The authority that it was passed on to 接收单位; no persons",
                        examples = "示范市应急管理局")
                String recipient,
        @Nullable
                @Schema(
                        description =
                                "The record that this one takes the place of; it stays on record"
                                        + " 被更正的记录")
                UUID corrects,
        @Nullable
                @Size(min = 1, max = 1000)
                @Schema(description = "Why; needed with corrects 更正理由", examples = "上报时间笔误")
                String reason) {

    Forward forward() {
        return new Forward(fromLevel, receivedAt, forwardedAt);
    }
}
