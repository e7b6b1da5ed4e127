package org.tocsin.platform.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.time.Moments;

/**
 * Gives all records of a collection at once: streamed, in constant memory. The number of rows and
 * the SHA-256 of the content (RFC 9530) follow as HTTP trailers; an answer without them was cut
 * short.
 *
 * <pre>{@code
 * @GET @RolesAllowed("bureau-officer") @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
 * public Response export(@BeanParam HazardFilter filter, @BeanParam ExportParams params) {
 *     return exports.answer(HazardView.class, HAZARDS, params, () -> queries.all(filter).map(HazardView::of));
 * }
 * }</pre>
 */
@ApplicationScoped
public class Exports {

    /** Trailer with the number of records. */
    public static final String ROW_COUNT = "Row-Count";

    /** Trailer with the digest of the content, RFC 9530. */
    public static final String REPR_DIGEST = "Repr-Digest";

    /** A feature collection, RFC 7946. */
    public static final String APPLICATION_GEO_JSON = "application/geo+json";

    private static final int FORGET_EVERY = 500;
    private static final int BUFFER = 1 << 16;

    private final ObjectMapper json;
    private final EntityManager entities;
    private final Clock clock;
    private final HttpHeaders headers;
    private final CurrentVertxRequest request;
    private final Duration limit;

    Exports(
            ObjectMapper json,
            EntityManager entities,
            Clock clock,
            HttpHeaders headers,
            CurrentVertxRequest request,
            @ConfigProperty(name = "tocsin.bulk.timeout", defaultValue = "PT15M") Duration limit) {
        this.json = json;
        this.entities = entities;
        this.clock = clock;
        this.headers = headers;
        this.request = request;
        this.limit = limit;
    }

    /**
     * @param view the record type of a row; its components, in order, are the CSV columns
     * @param name of the file, without date and extension
     * @param rows opened within a transaction, closed afterwards; must not load lazily, the
     *     connection is busy
     */
    public <V> Response answer(
            Class<V> view, Text name, ExportParams params, Supplier<Stream<V>> rows) {
        BulkFormat format = format(headers.getAcceptableMediaTypes());
        return answer(
                format.contentType(),
                FileName.attachment(name, Moments.today(clock), format.extension()),
                out -> RowWriter.of(format, view, json, out, params.bom()),
                rows);
    }

    /**
     * All features of a collection for a map.
     *
     * @param features that serialise as RFC 7946 has them
     */
    public Response map(Text name, Supplier<? extends Stream<?>> features) {
        return answer(
                APPLICATION_GEO_JSON,
                FileName.attachment(name, Moments.today(clock), "geojson"),
                out -> RowWriter.ofMap(json, out),
                features);
    }

    /** Makes the writer for one answer. */
    private interface Writing {
        RowWriter to(OutputStream out) throws IOException;
    }

    private Response answer(
            String contentType,
            String disposition,
            Writing writing,
            Supplier<? extends Stream<?>> rows) {
        HttpServerRequest asked = request.getCurrent().request();
        StreamingOutput body =
                out -> {
                    try {
                        QuarkusTransaction.requiringNew()
                                .timeout(Math.toIntExact(limit.toSeconds()))
                                .run(() -> write(writing, rows, out, asked.response()));
                    } catch (RuntimeException broken) {
                        BrokenAnswer.cut(asked);
                        throw broken;
                    }
                };
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, contentType)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header("Trailer", REPR_DIGEST + ", " + ROW_COUNT)
                .build();
    }

    private static BulkFormat format(List<MediaType> accepted) {
        for (MediaType type : accepted) {
            for (BulkFormat format : BulkFormat.values()) {
                if (format != BulkFormat.TEXT
                        && type.isCompatible(MediaType.valueOf(format.mediaType()))) {
                    return format;
                }
            }
        }
        return BulkFormat.NDJSON;
    }

    private void write(
            Writing writing,
            Supplier<? extends Stream<?>> rows,
            OutputStream out,
            HttpServerResponse response) {
        var digest = new DigestStream(new BufferedOutputStream(out, BUFFER));
        try (Stream<?> stream = rows.get()) {
            RowWriter writer = writing.to(digest);
            writer.begin();
            long count = 0;
            for (Iterator<?> all = stream.iterator(); all.hasNext(); ) {
                writer.write(all.next());
                if (++count % FORGET_EVERY == 0) {
                    entities.clear();
                }
            }
            writer.end();
            response.putTrailer(REPR_DIGEST, "sha-256=:" + digest.base64() + ":");
            response.putTrailer(ROW_COUNT, Long.toString(count));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
