package org.tocsin.accident.duty.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.duty.domain.ForwardStep;
import org.tocsin.accident.duty.domain.Level;
import org.tocsin.accident.report.domain.Author;
import org.tocsin.platform.http.TransitionView;

/** The record that a level passed the report on. */
@Schema(name = "AccidentForward", description = "逐级上报记录")
public record ForwardView(
        UUID id,
        UUID accidentId,
        @Schema(description = "Who passed it on 上报层级") Level fromLevel,
        @Nullable
                @Schema(
                        description =
                                "When that level says it had received it 接报时间; null: see ForwardRequest",
                        format = "date-time",
                        nullable = true)
                Instant receivedAt,
        @Schema(description = "上报时间") Instant forwardedAt,
        @Schema(description = "接收单位", examples = "示范市应急管理局") String recipient,
        @Nullable
                @Schema(
                        description = "The record that it takes the place of 被更正的记录",
                        nullable = true)
                UUID corrects,
        @Nullable @Schema(description = "更正理由", nullable = true) String reason,
        @Schema(description = "When it became known 知悉时间") Instant knownAt,
        @Nullable
                @Schema(
                        description = "When a correction took its place; null while it holds 失效时间",
                        format = "date-time",
                        nullable = true)
                Instant supersededAt,
        @Schema(description = "Who recorded it 登记人") RecorderView author,
        @Schema(description = "What this caller may do next 可办理事项")
                List<TransitionView> allowedTransitions) {

    /** Who recorded a forward. */
    @Schema(name = "ForwardRecorder", description = "登记人")
    public record RecorderView(
            @Schema(description = "The token's sub") String subject,
            @Schema(examples = "bureau-a") String name,
            @Nullable @Schema(examples = "990101", nullable = true) String division,
            @Schema(examples = "bureau-officer") String roles) {

        static RecorderView of(Author author) {
            return new RecorderView(
                    author.subject(), author.name(), author.division(), author.roles());
        }
    }

    static ForwardView of(ForwardStep step, List<TransitionView> allowed) {
        return new ForwardView(
                step.id(),
                step.accidentId(),
                step.fromLevel(),
                step.forward().receivedAt(),
                step.forward().forwardedAt(),
                step.recipient(),
                step.corrects(),
                step.reason(),
                step.knownAt(),
                step.supersededAt(),
                RecorderView.of(step.author()),
                allowed);
    }
}
