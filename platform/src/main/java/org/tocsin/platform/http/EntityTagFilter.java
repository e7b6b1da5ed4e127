package org.tocsin.platform.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.trace.TraceContext;

/**
 * What every answer carries: {@code traceresponse}, {@code Vary}, {@code Link} for pages, 304 for
 * known versions.
 */
class EntityTagFilter {

    @ServerResponseFilter
    void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("traceresponse", TraceContext.current());
        headers.add(HttpHeaders.VARY, "Authorization, Accept, Accept-Language");
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            headers.add(HttpHeaders.LINK, "<" + page.next() + ">; rel=\"next\"");
        }
        if (isKnown(request, response)) {
            response.setEntity(null);
            response.setStatus(304);
        }
    }

    private static boolean isKnown(
            ContainerRequestContext request, ContainerResponseContext response) {
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        String tag = response.getHeaderString(HttpHeaders.ETAG);
        return known != null
                && tag != null
                && response.getStatus() == 200
                && request.getMethod().equals(HttpMethod.GET)
                && Arrays.stream(known.split(",", -1))
                        .map(String::strip)
                        .anyMatch(t -> t.equals("*") || t.equals(tag) || t.equals("W/" + tag));
    }
}
