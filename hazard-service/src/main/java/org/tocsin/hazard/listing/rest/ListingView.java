package org.tocsin.hazard.listing.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.listing.app.ListingCase;
import org.tocsin.hazard.listing.domain.AllowedListingStep;
import org.tocsin.hazard.listing.domain.ListingDecision;
import org.tocsin.platform.http.TransitionView;

/** A listing with the record of its handling, and what this caller may do next. */
@Schema(name = "Listing", description = "A listed supervision with its whole record 挂牌督办全档")
public record ListingView(
        @JsonUnwrapped ListingSummary listing,
        @Schema(description = "Steps taken, oldest first 办理记录") List<ListingDecision> decisions,
        @Schema(description = "What this caller may do next 可办理事项")
                List<TransitionView> allowedTransitions) {

    static ListingView of(ListingCase whole, ListingNames names, Locale locale) {
        String href = ListingResource.PATH + "/" + whole.listing().id();
        return new ListingView(
                ListingSummary.of(whole.listing(), whole.today(), names),
                whole.decisions(),
                whole.allowed().stream().map(step -> transition(href, step, locale)).toList());
    }

    private static TransitionView transition(String href, AllowedListingStep step, Locale locale) {
        return TransitionView.of(
                step.transition().slug(),
                href + "/" + step.transition().path(),
                step.unmet(),
                locale);
    }
}
