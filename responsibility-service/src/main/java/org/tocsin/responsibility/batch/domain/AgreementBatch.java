package org.tocsin.responsibility.batch.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * One template, one superior unit, one year: what the agreements of a batch have in common. It is
 * never changed; units are added to it, each once.
 */
@Entity
@Table(name = "agreement_batch")
public class AgreementBatch {

    @Id private UUID id;
    @Version private long version;
    private String batchNo;
    private UUID templateId;
    private int templateVersion;
    private String templateName;
    private UUID superiorUnitId;
    private UUID superiorAnchorId;
    private String superiorName;
    private String superiorDivision;
    private int year;
    private @Nullable UUID parentAgreementId;

    @Column(columnDefinition = "text")
    private String parameters;

    private String createdBy;
    private Instant createdAt;

    protected AgreementBatch() {} // Hibernate

    public AgreementBatch(BatchSnapshot batch) {
        this.id = batch.id();
        this.batchNo = batch.batchNo();
        this.templateId = batch.template().id();
        this.templateVersion = batch.template().version();
        this.templateName = batch.template().name();
        this.superiorUnitId = batch.superior().unitId();
        this.superiorAnchorId = batch.superior().anchorId();
        this.superiorName = batch.superior().name();
        this.superiorDivision = batch.superior().division();
        this.year = batch.year();
        this.parentAgreementId = batch.parentAgreementId();
        this.parameters = batch.parameters();
        this.createdBy = batch.createdBy();
        this.createdAt = batch.createdAt();
    }

    public UUID id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public BatchSnapshot snapshot() {
        return new BatchSnapshot(
                id,
                version,
                batchNo,
                new BatchSnapshot.Template(templateId, templateVersion, templateName),
                new BatchSnapshot.Superior(
                        superiorUnitId, superiorAnchorId, superiorName, superiorDivision),
                year,
                parentAgreementId,
                parameters,
                createdBy,
                createdAt);
    }
}
