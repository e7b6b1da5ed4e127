package org.tocsin.inspection.visit.rest;

import jakarta.annotation.Nullable;
import java.util.Locale;
import org.tocsin.platform.problem.Text;

/**
 * How the answer is to be worded.
 *
 * @param withNames whether codes are to be spelled out beside them ({@code expand=names})
 */
record Reader(Locale locale, boolean withNames) {

    String says(Text text) {
        return text.in(locale);
    }

    @Nullable
    String nameOf(Text label) {
        return withNames ? label.in(locale) : null;
    }
}
