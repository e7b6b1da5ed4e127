package org.tocsin.platform.files.http;

import jakarta.annotation.Nullable;
import org.tocsin.platform.files.content.StoredFile;

/** What the headers of a download ask for (RFC 9110 §13 and §14). */
public record RangeRequest(
        @Nullable String range, @Nullable String ifRange, @Nullable String ifNoneMatch) {

    /** A part only of the version that the caller holds the rest of. */
    ByteRange of(StoredFile file) {
        boolean current = ifRange == null || ifRange.equals(Download.tag(file));
        return ByteRange.of(current && ifNoneMatch == null ? range : null, file.content().size());
    }
}
