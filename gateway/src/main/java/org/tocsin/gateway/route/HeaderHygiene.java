package org.tocsin.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must not cross the gateway. Hop-by-hop headers belong to one connection (RFC 9110 §7.6.1);
 * what says who the caller is or where the request came from is the gateway's word, never the
 * client's; and what an answer says of servers, limits and browsers is the gateway's too.
 */
final class HeaderHygiene {

    private static final List<String> HOP_BY_HOP =
            List.of(
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
            names(
                    "forwarded",
                    "via",
                    "expect",
                    "cookie",
                    "true-client-ip",
                    "cf-connecting-ip",
                    "fastly-client-ip",
                    "client-ip",
                    "remote-user",
                    "traceresponse");

    /** Of those that begin with {@code x-}. */
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
                    "x-amzn-",
                    "x-http-method",
                    "x-method-override",
                    "x-original-",
                    "x-rewrite-",
                    "x-request-uri",
                    "x-request-id");

    private static final Set<String> TOLD_BY_SERVICES =
            names(
                    "server",
                    "via",
                    "x-powered-by",
                    "x-aspnet-version",
                    "x-runtime",
                    "x-generator",
                    "x-version",
                    "x-request-id",
                    "traceresponse",
                    "set-cookie",
                    "ratelimit",
                    "ratelimit-policy",
                    "alt-svc",
                    "strict-transport-security",
                    "content-security-policy",
                    "x-content-type-options",
                    "x-frame-options",
                    "referrer-policy");

    private static final List<String> TOLD_PREFIXES =
            List.of("access-control-", "x-envoy-", "x-debug-", "x-backend-", "x-upstream-");

    private static final Set<String> NOT_FREE_TO_NAME =
            names(
                    "authorization",
                    "host",
                    "content-length",
                    "transfer-encoding",
                    "content-type",
                    "if-match",
                    "idempotency-key");

    private HeaderHygiene() {}

    /** Found without making a string for each look. */
    private static Set<String> names(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }

    /** Leaves in a request what the service behind may see of it. */
    static void cleanRequest(MultiMap headers) {
        removeHopByHop(headers);
        List<String> claims = null;
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey();
            if (isClaim(name)) {
                claims = claims == null ? new ArrayList<>() : claims;
                claims.add(name);
            }
        }
        if (claims != null) {
            claims.forEach(headers::remove);
        }
    }

    /** Also all with an underscore: some servers read it as a hyphen. */
    private static boolean isClaim(String name) {
        return name.indexOf('_') >= 0
                || CLAIMED_BY_CLIENTS.contains(name)
                || (name.regionMatches(true, 0, "x-", 0, 2) && begins(name, CLAIMED_PREFIXES));
    }

    /** Leaves in an answer what the client may see of it. */
    static void cleanResponse(MultiMap headers) {
        removeHopByHop(headers);
        List<String> told = null;
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey();
            if (TOLD_BY_SERVICES.contains(name) || begins(name, TOLD_PREFIXES)) {
                told = told == null ? new ArrayList<>() : told;
                told.add(name);
            }
        }
        if (told != null) {
            told.forEach(headers::remove);
        }
    }

    private static boolean begins(String name, List<String> prefixes) {
        for (int i = 0; i < prefixes.size(); i++) {
            String prefix = prefixes.get(i);
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return true;
            }
        }
        return false;
    }

    private static void removeHopByHop(MultiMap headers) {
        if (headers.contains(HttpHeaders.CONNECTION)) {
            for (String value : headers.getAll(HttpHeaders.CONNECTION)) {
                for (String named : value.split(",", -1)) {
                    String name = named.strip();
                    // Connection: authorization must not strip what protects or frames a request.
                    if (!name.isEmpty() && !NOT_FREE_TO_NAME.contains(name)) {
                        headers.remove(name);
                    }
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }
}
