package org.tocsin.gateway.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * The front door has named the trace already, for services' answers and the gateway's own alike.
 */
class OneTraceResponse {

    private static final int AFTER_ALL_OTHERS = 0;

    @ServerResponseFilter(priority = AFTER_ALL_OTHERS)
    void filter(ContainerResponseContext response) {
        response.getHeaders().remove("traceresponse");
    }
}
