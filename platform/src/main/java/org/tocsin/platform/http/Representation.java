package org.tocsin.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that carry one resource: always with its ETag. */
public final class Representation {

    private Representation() {}

    /** 200; {@link EntityTagFilter} makes it 304 where {@code If-None-Match} has the tag. */
    public static <T> RestResponse<T> of(T view, long version) {
        return of(view, version, "");
    }

    /**
     * The same for a view that also shows something of other records, so that no cache keeps it
     * when they change.
     *
     * @param shown which state of the others is shown, in {@code [0-9a-z-]}; empty for none
     */
    public static <T> RestResponse<T> of(T view, long version, String shown) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, IfMatch.tagOf(version, shown))
                .build();
    }

    /**
     * 201.
     *
     * @param path the public path of the new resource, for {@code Location}
     */
    public static <T> RestResponse<T> created(String path, T view, long version) {
        return created(path, view, version, "");
    }

    /**
     * The same for a view that also shows something of other records.
     *
     * @param path the public path of the new resource, for {@code Location}
     * @param shown as above
     */
    public static <T> RestResponse<T> created(String path, T view, long version, String shown) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.ETAG, IfMatch.tagOf(version, shown))
                .build();
    }
}
