package org.tocsin.responsibility.agreement.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * The frozen content of an agreement: exactly the bytes that are signed, complete and unchanged
 * since they took their final form (Electronic Signature Law Art. 5).
 */
@Entity
@Table(name = "agreement_content")
public class AgreementContent {

    @Id private UUID agreementId;

    @Column(columnDefinition = "longblob")
    private byte[] canonical;

    private String digest;
    private Instant frozenAt;

    protected AgreementContent() {} // Hibernate

    /**
     * @param canonical RFC 8785 JSON in UTF-8
     */
    public AgreementContent(UUID agreementId, byte[] canonical, String digest, Instant frozenAt) {
        this.agreementId = agreementId;
        this.canonical = canonical.clone();
        this.digest = digest;
        this.frozenAt = frozenAt;
    }

    public byte[] canonical() {
        return canonical.clone();
    }

    /** SHA-256 as fixed at the issue, 64 hex digits. */
    public String digest() {
        return digest;
    }

    public Instant frozenAt() {
        return frozenAt;
    }
}
