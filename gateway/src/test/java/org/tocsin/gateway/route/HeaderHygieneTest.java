package org.tocsin.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Header by header what crosses the gateway, and in which direction. */
class HeaderHygieneTest {

    private static final String VALUE = "1";

    private static MultiMap of(String name, String value) {
        return HttpHeaders.headers().add("accept", "*/*").add(name, value);
    }

    private static MultiMap request(String name, String value) {
        MultiMap headers = of(name, value);
        HeaderHygiene.cleanRequest(headers);
        return headers;
    }

    private static MultiMap answer(String name, String value) {
        MultiMap headers = of(name, value);
        HeaderHygiene.cleanResponse(headers);
        return headers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection",
                "Keep-Alive",
                "Proxy-Connection",
                "Proxy-Authenticate",
                "Proxy-Authorization",
                "Proxy-Authentication-Info",
                "TE",
                "Upgrade",
                "HTTP2-Settings"
            })
    void whatBelongsToOneConnectionStaysThere(String name) {
        assertThat(request(name, VALUE).names()).containsExactly("accept");
        assertThat(answer(name, VALUE).names()).containsExactly("accept");
    }

    @Test
    void soDoesWhatTheConnectionHeaderNames() {
        String named = "close, X-One ,x-two";

        MultiMap asked = of("X-One", VALUE).add("X-Two", VALUE).add("Connection", named);
        MultiMap answered = of("X-One", VALUE).add("X-Two", VALUE).add("Connection", named);
        HeaderHygiene.cleanRequest(asked);
        HeaderHygiene.cleanResponse(answered);

        assertThat(asked.names()).containsExactly("accept");
        assertThat(answered.names()).containsExactly("accept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "Host",
                "Content-Length",
                "Transfer-Encoding",
                "Content-Type",
                "If-Match",
                "Idempotency-Key"
            })
    void nobodyRemovesWhatProtectsOrFramesARequestByNamingIt(String name) {
        MultiMap headers =
                of(name, VALUE).add("Connection", name.toLowerCase(java.util.Locale.ROOT));

        HeaderHygiene.cleanRequest(headers);

        assertThat(headers.get(name)).isEqualTo(VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "Via",
                "Expect",
                "Cookie",
                "True-Client-IP",
                "CF-Connecting-IP",
                "Fastly-Client-IP",
                "Client-IP",
                "Remote-User",
                "traceresponse",
                "X-Forwarded-For",
                "X-FORWARDED-HOST",
                "X-Forwarded-Client-Cert",
                "X-Real-IP",
                "X-Client-IP",
                "X-Cluster-Client-IP",
                "X-Remote-Addr",
                "X-Auth-Request-Email",
                "X-Authenticated-Userid",
                "X-User",
                "X-User-Id",
                "X-Userinfo",
                "X-Identity",
                "X-Subject",
                "X-Roles",
                "X-Tenant",
                "X-SSL-Client-Verify",
                "X-Tocsin-Division",
                "X-Envoy-Original-Path",
                "X-Amzn-Oidc-Data",
                "X-HTTP-Method-Override",
                "X-HTTP-Method",
                "X-Method-Override",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-Request-URI",
                "X-Request-Id",
                "X_User_Id",
                "Content_Length",
                "remote_user"
            })
    void whoAsksAndFromWhereIsNotTheClientsToSay(String name) {
        assertThat(request(name, VALUE).names()).containsExactly("accept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Server",
                "Via",
                "X-Powered-By",
                "X-AspNet-Version",
                "X-Runtime",
                "X-Generator",
                "X-Version",
                "X-Request-Id",
                "traceresponse",
                "Set-Cookie",
                "RateLimit",
                "RateLimit-Policy",
                "Alt-Svc",
                "Strict-Transport-Security",
                "Content-Security-Policy",
                "X-Content-Type-Options",
                "X-Frame-Options",
                "Referrer-Policy",
                "Access-Control-Allow-Origin",
                "Access-Control-Allow-Credentials",
                "X-Envoy-Upstream-Service-Time",
                "X-Debug-Token",
                "X-Backend-Server",
                "X-Upstream-Addr"
            })
    void serversLimitsAndBrowsersAreTheGatewaysToSpeakOf(String name) {
        assertThat(answer(name, VALUE).names()).containsExactly("accept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "Accept-Language",
                "Content-Type",
                "If-Match",
                "If-None-Match",
                "Idempotency-Key",
                "Last-Event-ID",
                "Prefer",
                "X-Exported-By"
            })
    void theRestOfARequestPasses(String name) {
        assertThat(request(name, VALUE).get(name)).isEqualTo(VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ETag",
                "Location",
                "Link",
                "Retry-After",
                "WWW-Authenticate",
                "Content-Disposition",
                "Content-Language",
                "Trailer",
                "Deprecation",
                "Sunset"
            })
    void theRestOfAnAnswerPasses(String name) {
        assertThat(answer(name, VALUE).get(name)).isEqualTo(VALUE);
    }
}
