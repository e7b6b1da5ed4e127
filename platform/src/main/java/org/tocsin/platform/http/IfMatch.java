package org.tocsin.platform.http;

import jakarta.annotation.Nullable;
import java.util.regex.Pattern;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/** The version a caller believes to be changing. Its ETag is the quoted version number. */
public record IfMatch(@Nullable String header) {

    private static final Pattern SHOWN = Pattern.compile("\\.[0-9a-z-]+\"$");

    public static IfMatch of(@Nullable String header) {
        return new IfMatch(header);
    }

    /** The ETag of a version. */
    public static String tagOf(long version) {
        return tagOf(version, "");
    }

    /**
     * The ETag of a version that is shown with something of other records: it moves with them too,
     * but only the version decides whether a change is refused.
     *
     * @param shown says which state of the others is shown; empty for none
     */
    static String tagOf(long version, String shown) {
        return "\"" + version + (shown.isEmpty() ? "" : "." + shown) + "\"";
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
        String tag = SHOWN.matcher(header.strip()).replaceFirst("\"");
        if (!tag.equals(tagOf(version))) {
            throw new Refusal.Stale(what, id);
        }
    }
}
