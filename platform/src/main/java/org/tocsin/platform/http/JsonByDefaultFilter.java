package org.tocsin.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Collections are pages of JSON or, on the same path, whole exports. Who takes anything (curl,
 * browsers) gets JSON; without this the order of the methods in the class file would decide.
 */
class JsonByDefaultFilter {

    private static final Pattern ANYTHING = Pattern.compile("\\*/\\*(\\s*;\\s*q=[0-9.]+)?");

    @ServerRequestFilter(preMatching = true)
    void filter(ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        String asked = accepted == null || accepted.isBlank() ? "*/*" : accepted;
        String preferred = ANYTHING.matcher(asked).replaceFirst("application/json$1, */*;q=0.01");
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, preferred);
    }
}
