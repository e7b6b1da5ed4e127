package org.tocsin.platform.files.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.jboss.logging.Logger;
import org.tocsin.platform.files.FileStore;
import org.tocsin.platform.files.content.FileType;
import org.tocsin.platform.files.content.StoredFile;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/**
 * The bytes of a file on their way to a browser, which must take them for nothing but what they
 * are: a stranger's file is shown in no page, runs nothing and fetches nothing.
 */
public final class Download {

    private static final Logger LOG = Logger.getLogger(Download.class);
    private static final int PARTIAL = 206;

    private Download() {}

    /** The file, or the one part of it that is asked for; 503 if the store does not answer. */
    public static Response of(FileStore store, StoredFile file, RangeRequest asked) {
        long size = file.content().size();
        ByteRange range = asked.of(file);
        boolean part = range.length() < size;
        StreamingOutput body =
                out -> {
                    try (InputStream in = open(store, file, range)) {
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
    public static String tag(StoredFile file) {
        return "\"" + file.content().digest() + "\"";
    }

    private static InputStream open(FileStore store, StoredFile file, ByteRange range) {
        try {
            return store.open(file.id(), range.first(), range.length());
        } catch (IOException failed) {
            LOG.errorf(failed, "File %s cannot be read", file.id());
            throw new Refusal.Of(
                    ProblemType.UNAVAILABLE,
                    Text.of("文件存储暂不可用，请稍后重试", "The file store is not available: try again later"));
        }
    }

    private static String digest(StoredFile file) {
        byte[] digest = HexFormat.of().parseHex(file.content().digest());
        return Base64.getEncoder().encodeToString(digest);
    }

    /** Pictures may be looked at where they are; documents, which can hold scripts, are saved. */
    private static String disposition(StoredFile file) {
        String kind = file.content().type() == FileType.PDF ? "attachment" : "inline";
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8);
        return "%s; filename=\"%s.%s\"; filename*=UTF-8''%s"
                .formatted(
                        kind,
                        file.id(),
                        file.content().type().extension(),
                        name.replace("+", "%20").replace("*", "%2A"));
    }
}
