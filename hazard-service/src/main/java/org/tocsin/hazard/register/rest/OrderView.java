package org.tocsin.hazard.register.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.register.app.HazardCase;
import org.tocsin.hazard.register.app.OrderQueries.OrderWithCase;
import org.tocsin.hazard.register.domain.DeadlineExtension;
import org.tocsin.hazard.register.domain.EvidenceNote;
import org.tocsin.hazard.register.domain.HazardTransition;
import org.tocsin.hazard.register.domain.ReviewRecord;
import org.tocsin.platform.http.TransitionView;

/** A rectification order as a document: what was ordered, and all that followed from it. */
@Schema(
        name = "RectificationOrderDocument",
        description = "A rectification order with its extensions, submissions and reviews 整改指令书全文")
public record OrderView(
        @JsonUnwrapped OrderSummary order,
        @Schema(description = "Requests for more time, oldest first 延期申请")
                List<DeadlineExtension> extensions,
        @Schema(description = "What the enterprise handed in, oldest first 整改证据")
                List<EvidenceNote> submissions,
        @Schema(description = "Review rounds, oldest first 复查记录") List<ReviewRecord> reviews,
        @Schema(description = "What this caller may do next with the order 可办理事项")
                List<TransitionView> allowedTransitions) {

    private static final Set<HazardTransition> OF_THE_ORDER =
            Set.of(
                    HazardTransition.ACKNOWLEDGE_ORDER,
                    HazardTransition.REQUEST_EXTENSION,
                    HazardTransition.DECIDE_EXTENSION,
                    HazardTransition.SUBMIT_EVIDENCE,
                    HazardTransition.REVIEW);

    static OrderView of(OrderWithCase found, Names names, Locale locale) {
        HazardCase hazard = found.hazard();
        return new OrderView(
                OrderSummary.of(found.order(), names),
                hazard.extensions(),
                hazard.evidence(),
                hazard.reviews(),
                hazard.allowed().stream()
                        .filter(allowed -> OF_THE_ORDER.contains(allowed.transition()))
                        .map(allowed -> HazardView.transition(hazard, allowed, locale))
                        .toList());
    }
}
