package org.tocsin.platform.problem;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * Which methods the requested path takes. RESTEasy answers 405 without the {@code Allow} header
 * that RFC 9110 §15.5.6 demands; its routing tables know.
 */
final class AllowedMethods {

    private AllowedMethods() {}

    /** The value of {@code Allow}, or {@code null} outside a request. */
    static @Nullable String ofPresentRequest() {
        if (!(CurrentRequestManager.get() instanceof ResteasyReactiveRequestContext request)) {
            return null;
        }
        String path = request.getPathWithoutPrefix();
        var classes =
                new RequestMapper<>(new ArrayList<>(request.getDeployment().getClassMappers()));
        SortedSet<String> methods = new TreeSet<>();
        var match = classes.map(path);
        while (match != null) {
            collect(match, methods);
            match = classes.continueMatching(path, match);
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    private static void collect(
            RequestMapper.RequestMatch<InitialMatch> resource, SortedSet<String> methods) {
        String rest = resource.remaining.isEmpty() ? "/" : resource.remaining;
        for (ServerRestHandler handler : resource.value.handlers) {
            if (handler instanceof ClassRoutingHandler routing) {
                routing.getMappers()
                        .forEach(
                                (method, mapper) -> {
                                    if (method != null && mapper.map(rest) != null) {
                                        methods.add(method);
                                    }
                                });
            }
        }
    }
}
