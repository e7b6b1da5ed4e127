package org.tocsin.platform.http;

import jakarta.annotation.Nullable;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/** The version a caller believes to be changing. Its ETag is the quoted version number. */
public record IfMatch(@Nullable String header) {

    public static IfMatch of(@Nullable String header) {
        return new IfMatch(header);
    }

    /** The ETag of a version. */
    public static String tagOf(long version) {
        return "\"" + version + "\"";
    }

    /** Refuses with 428 where the header is missing and with 412 where it names another version. */
    public void check(String what, Object id, long version) {
        if (header == null || header.isBlank()) {
            throw new Refusal.Of(
                    ProblemType.PRECONDITION_REQUIRED,
                    Text.of(
                            "更改需要 If-Match：先读取该记录，用其 ETag",
                            "A change needs If-Match: read the record and send its ETag"));
        }
        if (!header.strip().equals(tagOf(version))) {
            throw new Refusal.Stale(what, id);
        }
    }
}
