package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tocsin.platform.problem.Refusal;

/** An edition of an assessment template (考核细则): edited as a draft, frozen when published. */
@Entity
@Table(name = "assessment_template")
public class AssessmentTemplate {

    @Id private UUID id;
    @Version private long version;
    private UUID seriesId;
    private int edition;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TemplateStatus status;

    private @Nullable String division;
    private String name;

    @Column(columnDefinition = "longtext")
    private TemplateTerms terms;

    private Instant draftedAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant retiredAt;
    private Instant updatedAt;

    protected AssessmentTemplate() {} // Hibernate

    public AssessmentTemplate(
            UUID id,
            UUID seriesId,
            int edition,
            @Nullable String division,
            TemplateTerms terms,
            Instant now) {
        this.id = id;
        this.seriesId = seriesId;
        this.edition = edition;
        this.status = TemplateStatus.DRAFT;
        this.division = division;
        this.draftedAt = now;
        write(terms, now);
    }

    public void revise(TemplateTerms revised, Instant now) {
        require(TemplateStatus.DRAFT, "revise");
        write(revised, now);
    }

    public void publish(Instant now) {
        require(TemplateStatus.DRAFT, "publish");
        status = TemplateStatus.PUBLISHED;
        publishedAt = now;
        updatedAt = now;
    }

    public void retire(Instant now) {
        require(TemplateStatus.PUBLISHED, "retire");
        status = TemplateStatus.RETIRED;
        retiredAt = now;
        updatedAt = now;
    }

    private void require(TemplateStatus needed, String step) {
        if (status != needed) {
            throw new Refusal.WrongState("assessment-template", id, status.name(), step);
        }
    }

    private void write(TemplateTerms revised, Instant now) {
        TemplatePolicy.check(revised);
        terms = revised;
        name = revised.name();
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public TemplateSnapshot snapshot() {
        return new TemplateSnapshot(
                id,
                version,
                seriesId,
                edition,
                status,
                division,
                terms,
                draftedAt,
                publishedAt,
                retiredAt,
                updatedAt);
    }
}
