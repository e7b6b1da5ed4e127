package org.tocsin.responsibility.template.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;

/** One version of a template; frozen once published. */
@Entity
@Table(name = "agreement_template_version")
public class TemplateVersion {

    @Id private UUID id;
    private UUID templateId;
    private int number;

    @Column(columnDefinition = "longtext")
    private TemplateContent content;

    private @Nullable Instant publishedAt;
    private @Nullable String publishedBy;

    protected TemplateVersion() {} // Hibernate

    public TemplateVersion(UUID id, UUID templateId, int number, TemplateContent content) {
        TemplatePolicy.check(content);
        this.id = id;
        this.templateId = templateId;
        this.number = number;
        this.content = content;
    }

    public void write(TemplateContent revised) {
        requireOpen("revise");
        TemplatePolicy.check(revised);
        content = revised;
    }

    public void publish(String by, Instant now) {
        requireOpen("publish");
        publishedAt = now;
        publishedBy = by;
    }

    private void requireOpen(String attempted) {
        if (publishedAt != null) {
            throw new Refusal.WrongState("agreement-template", templateId, "PUBLISHED", attempted);
        }
    }

    public int number() {
        return number;
    }

    public TemplateContent content() {
        return content;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable String publishedBy() {
        return publishedBy;
    }
}
