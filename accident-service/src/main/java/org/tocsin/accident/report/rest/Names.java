package org.tocsin.accident.report.rest;

import jakarta.annotation.Nullable;
import java.util.Locale;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.Severity;
import org.tocsin.platform.problem.Text;

/** Display names beside codes, in the reader's language, where they are asked for. */
record Names(@Nullable Locale locale) {

    static final Names NONE = new Names(null);

    @Nullable
    String of(AccidentCategory category) {
        return in(Text.of(category.zh(), category.en()));
    }

    @Nullable
    String of(Severity severity) {
        return in(Text.of(severity.zh(), severity.en()));
    }

    private @Nullable String in(Text text) {
        return locale == null ? null : text.in(locale);
    }
}
