package org.tocsin.responsibility.agreement.rest;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.agreement.app.CascadeTree;
import org.tocsin.responsibility.agreement.domain.AgreementStatus;
import org.tocsin.responsibility.agreement.domain.CascadeNode;
import org.tocsin.responsibility.agreement.domain.LimitColumns;
import org.tocsin.responsibility.agreement.domain.Measure;

/** A cascade from one agreement down. */
@Schema(name = "Cascade", description = "How limits were split 层层分解")
record CascadeView(
        @Schema(description = "Agreements shown 显示的责任书数") int shown,
        @Schema(
                        description =
                                "Whether some were left out: ask for less depth, more, or a lower one 是否截断")
                boolean truncated,
        Node root) {

    /** One agreement of it. */
    @Schema(name = "CascadeNode", description = "An agreement with what was split from it")
    record Node(
            UUID agreementId,
            @Schema(examples = "ZR-990101-2026-000001") String agreementNo,
            AgreementStatus status,
            int edition,
            PartyView unit,
            List<Share> limits,
            @Nullable @Schema(description = "突破上级限额的理由", nullable = true) String overrideReason,
            @Nullable @Schema(description = "签署期限", nullable = true) LocalDate signBy,
            @Schema(description = "Live agreements directly below, shown or not 直接下级数")
                    long childCount,
            List<Node> children) {}

    /** One measure of an agreement: its limit, and what of it has been given away. */
    @Schema(name = "CascadeShare")
    record Share(
            Measure measure,
            BigDecimal limit,
            @Schema(description = "What the children hold together 已分解") BigDecimal allotted,
            @Schema(description = "Negative where an override went beyond 剩余，突破时为负")
                    BigDecimal remaining,
            @Schema(description = "突破") boolean exceeded) {}

    static CascadeView of(CascadeTree tree, int depth) {
        return new CascadeView(tree.size(), isCut(tree, depth), node(tree));
    }

    private static boolean isCut(CascadeTree tree, int levels) {
        if (levels == 0) {
            return false;
        }
        return tree.childCount() > tree.children().size()
                || tree.children().stream().anyMatch(child -> isCut(child, levels - 1));
    }

    private static Node node(CascadeTree tree) {
        CascadeNode node = tree.node();
        return new Node(
                node.id(),
                node.agreementNo(),
                node.status(),
                node.edition(),
                PartyView.of(node.unit()),
                node.limits().entrySet().stream()
                        .map(limit -> share(limit.getKey(), limit.getValue(), tree.allotted()))
                        .toList(),
                node.link().overrideReason(),
                node.signBy(),
                tree.childCount(),
                tree.children().stream().map(CascadeView::node).toList());
    }

    private static Share share(
            Measure measure, BigDecimal limit, Map<Measure, BigDecimal> allotted) {
        BigDecimal given = LimitColumns.plain(allotted.getOrDefault(measure, BigDecimal.ZERO));
        BigDecimal remaining = LimitColumns.plain(limit.subtract(given));
        return new Share(measure, limit, given, remaining, remaining.signum() < 0);
    }
}
