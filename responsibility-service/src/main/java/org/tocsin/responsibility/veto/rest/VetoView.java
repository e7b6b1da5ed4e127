package org.tocsin.responsibility.veto.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.veto.app.VetoRecord;
import org.tocsin.responsibility.veto.domain.Evidence;
import org.tocsin.responsibility.veto.domain.LostGround;
import org.tocsin.responsibility.veto.domain.Ruling;
import org.tocsin.responsibility.veto.domain.VetoSnapshot;
import org.tocsin.responsibility.veto.domain.VetoStatus;
import org.tocsin.responsibility.workflow.rest.TransitionView;

/** A veto as the API shows it. */
@Schema(name = "Veto", description = "A one-vote veto 一票否决")
record VetoView(
        UUID id,
        @Schema(examples = "FJ-990101-2026-000001") String vetoNo,
        VetoStatus status,
        UUID unitId,
        String unitName,
        String unitKind,
        String division,
        @Schema(examples = "indicator-exceeded") String rule,
        @Schema(examples = "突破控制指标") String ruleName,
        @Schema(examples = "veto-rules/1") String ruleVersion,
        @Schema(description = "The day that decides which periods are hit 否决事由发生日")
                LocalDate groundOn,
        List<Evidence.Link> evidence,
        @Schema(description = "Whether the ground has gone away 否决事由是否已消失") boolean groundGone,
        @Nullable @Schema(description = "What took it away 事由消失的依据", nullable = true) GoneView gone,
        @Nullable @Schema(description = "The confirmation or rejection 确认或不予确认", nullable = true)
                RulingView decision,
        @Nullable @Schema(description = "撤销", nullable = true) RulingView retraction,
        Instant proposedAt,
        Instant updatedAt,
        @Schema(description = "What this caller may do next 当前可执行的操作")
                List<TransitionView> allowedTransitions) {

    /** A leader's decision. */
    @Schema(name = "VetoRulingGiven")
    record RulingView(String reason, String documentNo, String name, Instant at) {

        static @Nullable RulingView of(@Nullable Ruling ruling) {
            return ruling == null
                    ? null
                    : new RulingView(
                            ruling.reason(), ruling.documentNo(), ruling.name(), ruling.at());
        }
    }

    /** What took the ground away, with the consequence in words. */
    @Schema(name = "VetoGroundGone")
    record GoneView(String factType, String href, Instant at, String reason) {

        private static final String LAPSED_ZH = "事由已消失，提议自动失效";
        private static final String LAPSED_EN = "The ground has gone, the proposal lapsed";
        private static final String STANDING_ZH = "事由已消失，建议领导撤销";
        private static final String STANDING_EN = "The ground has gone, retraction is proposed";

        static @Nullable GoneView of(VetoSnapshot veto, Locale language) {
            LostGround lost = veto.lost();
            if (lost == null) {
                return null;
            }
            boolean english = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
            boolean lapsed = veto.status() == VetoStatus.LAPSED;
            String reason =
                    lapsed
                            ? (english ? LAPSED_EN : LAPSED_ZH)
                            : (english ? STANDING_EN : STANDING_ZH);
            return new GoneView(lost.factType(), lost.href(), lost.at(), reason);
        }
    }

    static VetoView of(VetoRecord record, Locale language) {
        VetoSnapshot veto = record.veto();
        String href = VetoResource.PATH + "/" + veto.id();
        return new VetoView(
                veto.id(),
                veto.vetoNo(),
                veto.status(),
                veto.unit().unitId(),
                veto.unit().name(),
                veto.unit().kind(),
                veto.unit().division(),
                veto.ground().ruleCode(),
                record.ruleName().in(language),
                veto.ground().ruleVersion(),
                veto.ground().day(),
                veto.evidence().links(),
                veto.lost() != null,
                GoneView.of(veto, language),
                RulingView.of(veto.decision()),
                RulingView.of(veto.retraction()),
                veto.proposedAt(),
                veto.updatedAt(),
                record.allowed().stream()
                        .map(
                                step ->
                                        TransitionView.of(
                                                step.slug(),
                                                "POST",
                                                href + step.path(),
                                                List.of(),
                                                language))
                        .toList());
    }
}
