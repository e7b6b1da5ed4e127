package org.tocsin.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What must not cross the gateway. Hop-by-hop headers belong to one connection (RFC 9110 §7.6.1);
 * what says who the caller is or where the request came from is the gateway's word, never the
 * client's.
 */
final class HeaderHygiene {

    private static final Set<String> HOP_BY_HOP =
            Set.of(
                    "connection",
                    "keep-alive",
                    "proxy-connection",
                    "proxy-authenticate",
                    "proxy-authorization",
                    "proxy-authentication-info",
                    "te",
                    "upgrade",
                    "http2-settings");

    private static final Set<String> CLAIMED_BY_CLIENTS =
            Set.of(
                    "forwarded",
                    "via",
                    "expect",
                    "cookie",
                    "true-client-ip",
                    "cf-connecting-ip",
                    "fastly-client-ip",
                    "client-ip",
                    "remote-user",
                    "x-http-method",
                    "x-http-method-override",
                    "x-method-override",
                    "x-original-url",
                    "x-rewrite-url",
                    "x-original-uri",
                    "x-request-uri",
                    "traceresponse");

    private static final List<String> CLAIMED_PREFIXES =
            List.of(
                    "x-forwarded-",
                    "x-real-",
                    "x-client-",
                    "x-cluster-client-",
                    "x-remote-",
                    "x-auth-",
                    "x-authenticated-",
                    "x-user",
                    "x-identity",
                    "x-subject",
                    "x-roles",
                    "x-tenant",
                    "x-ssl-",
                    "x-tocsin-",
                    "x-envoy-",
                    "x-amzn-");

    private static final Set<String> TOLD_BY_SERVICES =
            Set.of("server", "x-powered-by", "traceresponse", "via");

    private HeaderHygiene() {}

    /** Leaves in a request what the service behind may see of it. */
    static void cleanRequest(MultiMap headers) {
        removeHopByHop(headers);
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (CLAIMED_BY_CLIENTS.contains(lower)
                    || CLAIMED_PREFIXES.stream().anyMatch(lower::startsWith)
                    || lower.indexOf('_') >= 0) {
                headers.remove(name);
            }
        }
    }

    /** Leaves in an answer what the client may see of it. */
    static void cleanResponse(MultiMap headers) {
        removeHopByHop(headers);
        TOLD_BY_SERVICES.forEach(headers::remove);
    }

    private static void removeHopByHop(MultiMap headers) {
        for (String value : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String named : value.split(",")) {
                String name = named.strip();
                if (!name.isEmpty() && isFreeToName(name)) {
                    headers.remove(name);
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    /**
     * {@code Connection: authorization} must not strip what protects the request or frames its
     * body.
     */
    private static boolean isFreeToName(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "authorization",
                    "host",
                    "content-length",
                    "transfer-encoding",
                    "content-type",
                    "if-match",
                    "idempotency-key" ->
                    false;
            default -> true;
        };
    }
}
