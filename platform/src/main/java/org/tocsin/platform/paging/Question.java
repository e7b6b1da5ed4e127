package org.tocsin.platform.paging;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the present request asks of a collection, whichever page of it: cursors belong to it. */
final class Question {

    private final UriInfo request;
    private final String sort;

    Question(UriInfo request, String sort) {
        this.request = request;
        this.sort = sort;
    }

    /** In a fixed form, without cursor and limit: a client may change its page size midway. */
    String text() {
        return request.getPath() + "?" + parameters(false) + "#" + sort;
    }

    /** The path of the page that begins at the cursor. */
    String link(String cursor) {
        return "/" + stripped(request.getPath()) + "?" + parameters(true) + "cursor=" + cursor;
    }

    private static String stripped(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    /** The query as it was sent, in a fixed order, without the cursor. */
    private String parameters(boolean withLimit) {
        return new TreeMap<>(request.getQueryParameters())
                .entrySet().stream()
                        .filter(e -> !e.getKey().equals("cursor"))
                        .filter(e -> withLimit || !e.getKey().equals("limit"))
                        .flatMap(
                                e ->
                                        e.getValue().stream()
                                                .map(
                                                        v ->
                                                                encoded(e.getKey())
                                                                        + "="
                                                                        + encoded(v)
                                                                        + "&"))
                        .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
