package org.tocsin.platform.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Violation;

/** One thing that is wrong with one row. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportError(
        @Schema(description = "1 for the first record; a CSV header does not count 第几条记录，标题行不计")
                long row,
        @Nullable @Schema(description = "JSON Pointer to the field of the row 字段") String pointer,
        @Schema(description = "For programs, stable 错误代码") String code,
        @Schema(description = "In the caller's language 说明") String message) {

    static ImportError of(long row, Violation violation, Locale locale) {
        return new ImportError(
                row, violation.pointer(), violation.code(), violation.message().in(locale));
    }
}
