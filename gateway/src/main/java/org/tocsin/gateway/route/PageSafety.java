package org.tocsin.gateway.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What browsers are told not to do with our answers. */
@ApplicationScoped
class PageSafety {

    private static final String API = "/api/";
    private static final CharSequence FOR_CALLS =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");

    /** Scripts and styles come from files of ours, never from what stands in a page. */
    private static final String FOR_PAGES =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'; connect-src 'self' ";

    private static final CharSequence POLICY =
            HttpHeaders.createOptimized("content-security-policy");
    private static final CharSequence TYPES = HttpHeaders.createOptimized("x-content-type-options");
    private static final CharSequence AS_SAID = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence FRAMES = HttpHeaders.createOptimized("x-frame-options");
    private static final CharSequence NEVER = HttpHeaders.createOptimized("DENY");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("referrer-policy");
    private static final CharSequence NONE = HttpHeaders.createOptimized("no-referrer");

    private final CharSequence forPages;
    private final Optional<String> onlyTls;

    PageSafety(BrowserSettings settings) {
        this.forPages = HttpHeaders.createOptimized(FOR_PAGES + settings.identity().orElse(""));
        this.onlyTls = settings.onlyTls().map(age -> "max-age=" + age.toSeconds());
    }

    void mark(HttpServerRequest request) {
        boolean call = request.uri().startsWith(API);
        HttpServerResponse answer =
                request.response()
                        .putHeader(TYPES, AS_SAID)
                        .putHeader(FRAMES, NEVER)
                        .putHeader(REFERRER, NONE)
                        .putHeader(POLICY, call ? FOR_CALLS : forPages);
        onlyTls.ifPresent(age -> answer.putHeader("Strict-Transport-Security", age));
    }
}
