package org.tocsin.platform.bulk;

import jakarta.annotation.Nullable;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/** The formats in which many records enter and leave at once. */
public enum BulkFormat {
    CSV(BulkFormat.TEXT_CSV, "csv"),
    NDJSON(BulkFormat.APPLICATION_NDJSON, "ndjson"),
    JSON(MediaType.APPLICATION_JSON, "json"),
    /** Imports only: a line is a record. */
    TEXT(MediaType.TEXT_PLAIN, "txt");

    /** RFC 4180, UTF-8. */
    public static final String TEXT_CSV = "text/csv";

    /** One JSON object per line. */
    public static final String APPLICATION_NDJSON = "application/x-ndjson";

    private static final String CHARSET = "charset";

    private final String mediaType;
    private final String extension;

    BulkFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    String contentType() {
        return this == CSV ? mediaType + ";charset=UTF-8;header=present" : mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    /** The format of a request body; anything but UTF-8 is refused instead of being misread. */
    static BulkFormat ofBody(@Nullable MediaType type) {
        if (type != null) {
            String charset = type.getParameters().getOrDefault(CHARSET, "utf-8");
            for (BulkFormat format : values()) {
                if (type.isCompatible(MediaType.valueOf(format.mediaType))
                        && charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
                    return format;
                }
            }
        }
        throw unsupported();
    }

    static Refusal unsupported() {
        return new Refusal.Of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                Text.of(
                        "导入接受 text/csv、application/x-ndjson、application/json，以及部分资源的 text/plain，编码为 UTF-8",
                        "An import takes text/csv, application/x-ndjson, application/json and, for some"
                                + " collections, text/plain, in UTF-8"));
    }
}
