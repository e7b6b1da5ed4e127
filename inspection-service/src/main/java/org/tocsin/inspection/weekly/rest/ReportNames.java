package org.tocsin.inspection.weekly.rest;

import jakarta.annotation.Nullable;
import java.util.Locale;
import org.tocsin.platform.problem.Text;

/**
 * The display names that {@code expand=names} puts beside codes.
 *
 * @param withNames whether they are asked for
 */
record ReportNames(Locale locale, boolean withNames) {

    @Nullable
    String of(Text text) {
        return withNames ? text.in(locale) : null;
    }
}
