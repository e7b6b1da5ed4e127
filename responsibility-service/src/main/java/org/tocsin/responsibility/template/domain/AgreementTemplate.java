package org.tocsin.responsibility.template.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tocsin.platform.problem.Refusal;

/**
 * A template of agreements. Its versions are counted; a published one is never changed again, and a
 * change after that begins the next one.
 */
@Entity
@Table(name = "agreement_template")
public class AgreementTemplate {

    @Id private UUID id;
    @Version private long version;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TemplateStatus status;

    private String name;
    private String division;
    private @Nullable UUID anchorId;
    private @Nullable Integer draftNumber;
    private @Nullable Integer publishedNumber;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable String withdrawnReason;

    protected AgreementTemplate() {} // Hibernate

    /**
     * @param anchorId the enterprise whose own template it is
     */
    public AgreementTemplate(
            UUID id, String name, String division, @Nullable UUID anchorId, Instant now) {
        this.id = id;
        this.status = TemplateStatus.DRAFT;
        this.name = name.strip();
        this.division = division;
        this.anchorId = anchorId;
        this.draftNumber = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * @return the number of the version that takes the change
     */
    public int revise(String newName, Instant now) {
        requireLawful(TemplateStep.REVISE);
        name = newName.strip();
        updatedAt = now;
        if (draftNumber == null) {
            draftNumber = publishedNumber + 1;
        }
        return draftNumber;
    }

    /**
     * @return the number of the version that is frozen now
     */
    public int publish(Instant now) {
        requireLawful(TemplateStep.PUBLISH);
        publishedNumber = draftNumber;
        draftNumber = null;
        status = TemplateStatus.PUBLISHED;
        updatedAt = now;
        return publishedNumber;
    }

    public void withdraw(String reason, Instant now) {
        requireLawful(TemplateStep.WITHDRAW);
        status = TemplateStatus.WITHDRAWN;
        withdrawnReason = reason.strip();
        updatedAt = now;
    }

    private void requireLawful(TemplateStep step) {
        if (!TemplateStep.lawfulIn(status, draftNumber != null).contains(step)) {
            throw new Refusal.WrongState("agreement-template", id, status.name(), step.slug());
        }
    }

    public List<TemplateStep> allowed() {
        return TemplateStep.lawfulIn(status, draftNumber != null).stream()
                .sorted(Comparator.naturalOrder())
                .toList();
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

    public Instant updatedAt() {
        return updatedAt;
    }

    public TemplateSnapshot snapshot() {
        return new TemplateSnapshot(
                id,
                version,
                status,
                name,
                division,
                anchorId,
                draftNumber,
                publishedNumber,
                createdAt,
                updatedAt,
                withdrawnReason);
    }
}
