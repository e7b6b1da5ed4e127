package org.tocsin.accident.investigation.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.investigation.app.InvestigationSettings;
import org.tocsin.accident.investigation.domain.InvestigationSnapshot;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.problem.Language;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.security.Divisions;

/**
 * Shows investigations to the public, so that caches can keep the answer. The tag is made from what
 * is shown, so that it says nothing of what goes on behind.
 */
@ApplicationScoped
class PublicInvestigationViews {

    private final Divisions divisions;
    private final InvestigationSettings settings;
    private final HttpHeaders headers;

    PublicInvestigationViews(
            Divisions divisions, InvestigationSettings settings, HttpHeaders headers) {
        this.divisions = divisions;
        this.settings = settings;
        this.headers = headers;
    }

    /** Weak: the position in the feed moves on while the page stays the same. */
    RestResponse<Page<PublicInvestigationView>> page(Page<InvestigationSnapshot> page) {
        Locale locale = locale();
        Map<String, Text> names = names(page.items());
        Page<PublicInvestigationView> shown =
                page.map(one -> PublicInvestigationView.of(one, names, locale));
        Object said = List.of(shown.items(), shown.next() == null, String.valueOf(shown.count()));
        return cacheable(shown, "W/" + tag(said));
    }

    RestResponse<PublicInvestigationView> single(InvestigationSnapshot investigation) {
        PublicInvestigationView shown =
                PublicInvestigationView.of(investigation, names(List.of(investigation)), locale());
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

    private Map<String, Text> names(List<InvestigationSnapshot> investigations) {
        return divisions.names(investigations.stream().map(i -> i.accident().county()).toList());
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
