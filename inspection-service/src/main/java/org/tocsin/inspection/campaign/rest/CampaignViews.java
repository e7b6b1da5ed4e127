package org.tocsin.inspection.campaign.rest;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.inspection.campaign.app.CampaignCounters;
import org.tocsin.inspection.campaign.app.CampaignFile;
import org.tocsin.inspection.campaign.app.CampaignQueries;
import org.tocsin.inspection.campaign.app.CampaignTotals;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.problem.Language;

/** Shows campaigns in the reader's language, with display names where they are asked for. */
@ApplicationScoped
class CampaignViews {

    private final HttpHeaders headers;
    private final UriInfo request;

    CampaignViews(HttpHeaders headers, UriInfo request) {
        this.headers = headers;
        this.request = request;
    }

    /** Its tag moves with its visits and their hazards too, which it counts. */
    RestResponse<CampaignView> single(CampaignFile file, @Nullable String expand) {
        CampaignCounters counters = file.counters();
        return Representation.of(
                CampaignView.of(file, names(expand), locale()),
                file.campaign().version(),
                "%d-%d-%d".formatted(counters.visits(), counters.findings(), counters.rectified()));
    }

    RestResponse<CampaignView> created(CampaignFile file) {
        return Representation.created(
                CampaignResource.PATH + "/" + file.campaign().id(),
                CampaignView.of(file, null, locale()),
                file.campaign().version());
    }

    CampaignTotalsView totals(CampaignTotals totals) {
        String query = request.getRequestUri().getRawQuery();
        return CampaignTotalsView.of(
                totals, CampaignResource.PATH + (query == null ? "" : "?" + query), locale());
    }

    Function<CampaignQueries.Line, CampaignSummary> row(@Nullable String expand) {
        Locale names = names(expand);
        return line -> CampaignSummary.of(line.campaign(), line.counters(), names);
    }

    private @Nullable Locale names(@Nullable String expand) {
        return expand == null ? null : locale();
    }

    private Locale locale() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
