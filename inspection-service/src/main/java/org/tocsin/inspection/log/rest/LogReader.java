package org.tocsin.inspection.log.rest;

import jakarta.annotation.Nullable;
import java.util.Locale;
import org.tocsin.platform.problem.Text;

/**
 * How the answer is to be worded.
 *
 * @param withNames whether codes are to be spelled out beside them ({@code expand=names})
 */
record LogReader(Locale locale, boolean withNames) {

    @Nullable
    String nameOf(Text label) {
        return withNames ? label.in(locale) : null;
    }
}
