package org.tocsin.hazard.evidence.rest;

import jakarta.annotation.Nullable;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.tocsin.hazard.evidence.app.EvidenceQueries;
import org.tocsin.hazard.evidence.domain.FileSnapshot;
import org.tocsin.hazard.evidence.domain.FileType;

/**
 * The bytes of a file on their way to a browser, which must take them for nothing but what they
 * are: a stranger's file is shown in no page, runs nothing and fetches nothing.
 */
final class Download {

    private static final int PARTIAL = 206;

    private Download() {}

    static Response of(EvidenceQueries queries, FileSnapshot file, @Nullable String rangeHeader) {
        long size = file.content().size();
        ByteRange range = ByteRange.of(rangeHeader, size);
        boolean part = range.length() < size;
        StreamingOutput body =
                out -> {
                    try (InputStream in = queries.open(file, range.first(), range.length())) {
                        in.transferTo(out);
                    }
                };
        Response.ResponseBuilder answer =
                Response.status(part ? PARTIAL : Response.Status.OK.getStatusCode())
                        .entity(body)
                        .header(HttpHeaders.CONTENT_TYPE, file.content().type().mediaType())
                        .header(HttpHeaders.CONTENT_LENGTH, range.length())
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file))
                        .header(HttpHeaders.ETAG, tag(file))
                        .header("Accept-Ranges", "bytes")
                        .header("Repr-Digest", "sha-256=:" + digest(file) + ":")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .header("Referrer-Policy", "no-referrer");
        return part
                ? answer.header("Content-Range", range.contentRange(size)).build()
                : answer.build();
    }

    /** The content never changes under its id, so its digest names the version. */
    static String tag(FileSnapshot file) {
        return "\"" + file.content().digest() + "\"";
    }

    private static String digest(FileSnapshot file) {
        byte[] digest = HexFormat.of().parseHex(file.content().digest());
        return Base64.getEncoder().encodeToString(digest);
    }

    /** Pictures may be looked at where they are; documents, which can hold scripts, are saved. */
    private static String disposition(FileSnapshot file) {
        String kind = file.content().type() == FileType.PDF ? "attachment" : "inline";
        String name = URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8);
        return "%s; filename=\"%s.%s\"; filename*=UTF-8''%s"
                .formatted(
                        kind,
                        file.id(),
                        file.content().type().extension(),
                        name.replace("+", "%20").replace("*", "%2A"));
    }
}
