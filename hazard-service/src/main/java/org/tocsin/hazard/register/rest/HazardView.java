package org.tocsin.hazard.register.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.register.app.HazardCase;
import org.tocsin.hazard.register.domain.AllowedTransition;
import org.tocsin.hazard.register.domain.DeadlineExtension;
import org.tocsin.hazard.register.domain.Decision;
import org.tocsin.hazard.register.domain.EvidenceNote;
import org.tocsin.hazard.register.domain.RectificationOrder;
import org.tocsin.hazard.register.domain.ReviewRecord;
import org.tocsin.platform.http.TransitionView;

/** A hazard with its case file, and what this caller may do next. */
@Schema(name = "Hazard", description = "A hazard with its whole case file 隐患全档")
public record HazardView(
        @JsonUnwrapped HazardSummary hazard,
        @Nullable @Schema(description = "The order in force 现行整改指令", nullable = true)
                RectificationOrder order,
        @Schema(description = "All orders, oldest first 整改指令书") List<RectificationOrder> orders,
        @Schema(description = "Requests for more time, oldest first 延期申请")
                List<DeadlineExtension> extensions,
        @Schema(description = "What the enterprise handed in, oldest first 整改证据")
                List<EvidenceNote> evidence,
        @Schema(description = "Photographs and documents, oldest first 附件") List<HazardFile> files,
        @Schema(description = "Reviews, oldest first 复查记录") List<ReviewRecord> reviews,
        @Schema(description = "Other decisions, oldest first 办理记录") List<Decision> decisions,
        @Schema(description = "Listed supervision, oldest first 挂牌督办")
                List<HazardListingView> listings,
        @Schema(description = "Recent accidents at the unit that count 单位近期事故起数")
                int accidentsAtUnit,
        @Schema(
                        description =
                                "Derived: the hazard is open and there was a recent accident at its unit 事故单位未销号隐患")
                boolean accidentFlag,
        @Schema(description = "What this caller may do next 可办理事项")
                List<TransitionView> allowedTransitions) {

    static HazardView of(HazardCase whole, Surroundings around, Names names, Locale locale) {
        List<RectificationOrder> orders = whole.orders();
        return new HazardView(
                HazardSummary.of(whole.hazard(), whole.today(), names),
                orders.isEmpty() ? null : orders.getLast(),
                orders,
                whole.extensions(),
                whole.evidence(),
                around.files().stream().map(HazardFile::of).toList(),
                whole.reviews(),
                whole.decisions(),
                around.listings().stream()
                        .map(listing -> HazardListingView.of(listing, whole.today()))
                        .toList(),
                around.accidents(),
                around.accidents() > 0 && !whole.hazard().standing().status().isEnded(),
                whole.allowed().stream()
                        .map(allowed -> transition(whole, allowed, locale))
                        .toList());
    }

    static TransitionView transition(HazardCase whole, AllowedTransition allowed, Locale locale) {
        String href = HazardResource.PATH + "/" + whole.hazard().id();
        return TransitionView.of(
                allowed.transition().slug(),
                href + "/" + allowed.transition().path(),
                allowed.unmet(),
                locale);
    }
}
