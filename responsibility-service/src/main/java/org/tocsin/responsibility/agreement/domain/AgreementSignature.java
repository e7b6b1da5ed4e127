package org.tocsin.responsibility.agreement.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A verified signature with its evidence; written once, never changed. */
@Entity
@Table(name = "agreement_signature")
public class AgreementSignature {

    @Id private UUID id;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Party party;

    private UUID unitId;
    private String subject;
    private String signerName;
    private String signerRole;
    private String signerDivision;

    @Column(columnDefinition = "text")
    private String jws;

    @Column(columnDefinition = "text")
    private String protectedHeader;

    @Column(columnDefinition = "text")
    private String publicJwk;

    private String thumbprint;
    private boolean demoKey;

    @Column(columnDefinition = "text")
    private String checks;

    private Instant signedAt;

    protected AgreementSignature() {} // Hibernate

    AgreementSignature(SignatureEvidence evidence) {
        this.id = evidence.id();
        this.party = evidence.party();
        this.unitId = evidence.unitId();
        this.subject = evidence.subject();
        this.signerName = evidence.signerName();
        this.signerRole = evidence.signerRole();
        this.signerDivision = evidence.signerDivision();
        this.jws = evidence.jws();
        this.protectedHeader = evidence.protectedHeader();
        this.publicJwk = evidence.publicJwk();
        this.thumbprint = evidence.thumbprint();
        this.demoKey = evidence.demoKey();
        this.checks = evidence.checks();
        this.signedAt = evidence.signedAt();
    }

    public Party party() {
        return party;
    }

    public String subject() {
        return subject;
    }

    public SignatureEvidence evidence() {
        return new SignatureEvidence(
                id,
                party,
                unitId,
                subject,
                signerName,
                signerRole,
                signerDivision,
                jws,
                protectedHeader,
                publicJwk,
                thumbprint,
                demoKey,
                checks,
                signedAt);
    }
}
