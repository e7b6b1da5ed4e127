package org.tocsin.hazard.register.rest;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.hazard.accidentflag.app.UnitAccidents;
import org.tocsin.hazard.directory.app.Directory;
import org.tocsin.hazard.evidence.app.EvidenceFiles;
import org.tocsin.hazard.listing.app.ListingQueries;
import org.tocsin.hazard.register.app.HazardCase;
import org.tocsin.hazard.register.app.OrderCase;
import org.tocsin.hazard.register.app.OrderQueries.OrderWithCase;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.problem.Language;
import org.tocsin.platform.time.Moments;

/** Shows hazards in the reader's language, with display names where they are asked for. */
@ApplicationScoped
class HazardViews {

    private final Directory directory;
    private final ListingQueries listings;
    private final UnitAccidents accidents;
    private final EvidenceFiles files;
    private final HttpHeaders headers;
    private final Clock clock;

    HazardViews(
            Directory directory,
            ListingQueries listings,
            UnitAccidents accidents,
            EvidenceFiles files,
            HttpHeaders headers,
            Clock clock) {
        this.directory = directory;
        this.listings = listings;
        this.accidents = accidents;
        this.files = files;
        this.headers = headers;
        this.clock = clock;
    }

    RestResponse<HazardView> single(HazardCase whole, @Nullable String expand) {
        Surroundings around = around(whole.hazard());
        return Representation.of(
                view(whole, around, expand), whole.hazard().version(), around.shown());
    }

    RestResponse<HazardView> created(HazardCase whole) {
        String path = HazardResource.PATH + "/" + whole.hazard().id();
        HazardView view = view(whole, around(whole.hazard()), null);
        return Representation.created(path, view, whole.hazard().version());
    }

    Page<HazardSummary> page(Page<HazardSnapshot> page, @Nullable String expand) {
        List<UUID> units = page.items().stream().map(h -> h.location().unitId()).toList();
        LocalDate today = Moments.today(clock);
        Names names = names(expand, directory.names(units)::get);
        return page.map(hazard -> HazardSummary.of(hazard, today, names));
    }

    /** For exports, whose units are not known beforehand. */
    Function<HazardSnapshot, HazardSummary> row(@Nullable String expand) {
        LocalDate today = Moments.today(clock);
        Names names = names(expand, this::unitName);
        return hazard -> HazardSummary.of(hazard, today, names);
    }

    RestResponse<OrderView> order(OrderWithCase found, @Nullable String expand) {
        OrderView view = OrderView.of(found, names(expand, this::unitName), locale());
        return Representation.of(view, found.hazard().hazard().version());
    }

    Page<OrderSummary> orders(Page<OrderCase> page, @Nullable String expand) {
        List<UUID> units =
                page.items().stream().map(order -> order.hazard().location().unitId()).toList();
        Names names = names(expand, directory.names(units)::get);
        return page.map(order -> OrderSummary.of(order, names));
    }

    Function<OrderCase, OrderSummary> orderRow(@Nullable String expand) {
        Names names = names(expand, this::unitName);
        return order -> OrderSummary.of(order, names);
    }

    private HazardView view(HazardCase whole, Surroundings around, @Nullable String expand) {
        return HazardView.of(whole, around, names(expand, this::unitName), locale());
    }

    private Surroundings around(HazardSnapshot hazard) {
        return new Surroundings(
                listings.ofHazard(hazard.id()),
                accidents.at(hazard.location().unitId()),
                files.of(hazard.id()));
    }

    private Names names(@Nullable String expand, Function<UUID, String> units) {
        return expand == null ? Names.NONE : Names.in(locale(), units);
    }

    private @Nullable String unitName(UUID unitId) {
        Map<UUID, String> names = directory.names(List.of(unitId));
        return names.get(unitId);
    }

    private Locale locale() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
