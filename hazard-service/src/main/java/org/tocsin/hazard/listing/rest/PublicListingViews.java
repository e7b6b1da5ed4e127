package org.tocsin.hazard.listing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.hazard.listing.app.ListingSettings;
import org.tocsin.hazard.listing.domain.ListingSnapshot;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.problem.Language;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.security.Divisions;
import org.tocsin.platform.time.Moments;

/**
 * Shows listings to the public, so that caches can keep the answer. The tag is made from what is
 * shown, not from a version: with the day a listing becomes overdue without having been changed.
 */
@ApplicationScoped
class PublicListingViews {

    private final Divisions divisions;
    private final ListingSettings settings;
    private final HttpHeaders headers;
    private final Clock clock;

    PublicListingViews(
            Divisions divisions, ListingSettings settings, HttpHeaders headers, Clock clock) {
        this.divisions = divisions;
        this.settings = settings;
        this.headers = headers;
        this.clock = clock;
    }

    /** Weak: the position in the feed moves on while the page stays the same. */
    RestResponse<Page<PublicListingView>> page(Page<ListingSnapshot> page) {
        Locale locale = locale();
        LocalDate today = Moments.today(clock);
        Map<String, Text> names = names(page.items());
        Page<PublicListingView> shown =
                page.map(listing -> PublicListingView.of(listing, today, names, locale));
        Object said = List.of(shown.items(), shown.next() == null, String.valueOf(shown.count()));
        return cacheable(shown, "W/" + tag(said));
    }

    RestResponse<PublicListingView> single(ListingSnapshot listing) {
        PublicListingView shown =
                PublicListingView.of(
                        listing, Moments.today(clock), names(List.of(listing)), locale());
        return cacheable(shown, tag(shown));
    }

    private <T> RestResponse<T> cacheable(T shown, String tag) {
        return RestResponse.ResponseBuilder.ok(shown)
                .header(HttpHeaders.ETAG, tag)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=" + settings.publicMaxAge().toSeconds())
                .build();
    }

    private Map<String, Text> names(List<ListingSnapshot> listings) {
        return divisions.names(listings.stream().map(l -> l.matter().division()).toList());
    }

    /** Records print all they hold, in one order. */
    private static String tag(Object shown) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(shown.toString().getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Locale locale() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
