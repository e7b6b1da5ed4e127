package org.tocsin.responsibility.template.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.tocsin.responsibility.template.domain.TemplateContent;
import org.tocsin.responsibility.template.domain.TemplateSnapshot;
import org.tocsin.responsibility.template.domain.TemplateStep;

/** A template with one of its versions and what the caller may do next. */
public record TemplateRecord(
        TemplateSnapshot template, Numbered shown, List<TemplateStep> allowed) {

    /** One version. */
    public record Numbered(
            int number,
            TemplateContent content,
            @Nullable Instant publishedAt,
            @Nullable String publishedBy) {}
}
