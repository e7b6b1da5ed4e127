package org.tocsin.inspection.visit.app;

import jakarta.annotation.Nullable;
import org.tocsin.platform.problem.Violation;

/**
 * One thing that an upload says otherwise than the record.
 *
 * @param pointer into the upload
 * @param onRecord {@code null} if the record has nothing of it
 */
public record Difference(String pointer, @Nullable String onRecord, @Nullable String uploaded) {

    Violation violation() {
        return Violation.of(
                pointer,
                "differs-from-record",
                "已登记为“%s”，本次上传为“%s”".formatted(onRecord == null ? "无" : onRecord, uploaded),
                "On record: \"%s\"; uploaded: \"%s\""
                        .formatted(onRecord == null ? "nothing" : onRecord, uploaded));
    }
}
