package org.tocsin.hazard.listing.rest;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.hazard.directory.app.Directory;
import org.tocsin.hazard.listing.app.ListingCase;
import org.tocsin.hazard.listing.domain.ListingSnapshot;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.problem.Language;
import org.tocsin.platform.time.Moments;

/** Shows listings in the reader's language, with display names where they are asked for. */
@ApplicationScoped
class ListingViews {

    private final Directory directory;
    private final HttpHeaders headers;
    private final Clock clock;

    ListingViews(Directory directory, HttpHeaders headers, Clock clock) {
        this.directory = directory;
        this.headers = headers;
        this.clock = clock;
    }

    RestResponse<ListingView> single(ListingCase whole, @Nullable String expand) {
        return Representation.of(view(whole, expand), whole.listing().version());
    }

    RestResponse<ListingView> created(ListingCase whole) {
        String path = ListingResource.PATH + "/" + whole.listing().id();
        return Representation.created(path, view(whole, null), whole.listing().version());
    }

    Page<ListingSummary> page(Page<ListingSnapshot> page, @Nullable String expand) {
        LocalDate today = Moments.today(clock);
        ListingNames names = names(page.items(), expand);
        return page.map(listing -> ListingSummary.of(listing, today, names));
    }

    /** For exports, whose units are not known beforehand. */
    Function<ListingSnapshot, ListingSummary> row(@Nullable String expand) {
        LocalDate today = Moments.today(clock);
        return listing -> ListingSummary.of(listing, today, names(List.of(listing), expand));
    }

    private ListingView view(ListingCase whole, @Nullable String expand) {
        return ListingView.of(whole, names(List.of(whole.listing()), expand), locale());
    }

    private ListingNames names(List<ListingSnapshot> listings, @Nullable String expand) {
        if (expand == null) {
            return ListingNames.NONE;
        }
        List<UUID> units =
                listings.stream()
                        .flatMap(
                                l ->
                                        Stream.of(
                                                l.matter().unitId(),
                                                l.proposal().supervisingUnitId()))
                        .distinct()
                        .toList();
        return new ListingNames(locale(), directory.names(units));
    }

    private Locale locale() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
