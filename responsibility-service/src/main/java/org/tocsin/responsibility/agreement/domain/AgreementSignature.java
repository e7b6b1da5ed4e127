package org.tocsin.responsibility.agreement.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tocsin.responsibility.agreement.domain.SignatureEvidence.SignedJson;
import org.tocsin.responsibility.agreement.domain.SignatureEvidence.SignedPdf;
import org.tocsin.responsibility.agreement.domain.SignatureEvidence.Signer;

/** A verified signature with its evidence; written once, never changed. */
@Entity
@Table(name = "agreement_signature")
public class AgreementSignature {

    @Id private UUID id;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Party party;

    private UUID unitId;
    private String subject;
    private String signerLogin;
    private String signerName;
    private String signerRole;
    private @Nullable String signerDivision;

    @Column(columnDefinition = "text")
    private String jws;

    @Column(columnDefinition = "text")
    private String protectedHeader;

    private @Nullable Integer pdfLength;
    private @Nullable String pdfDigest;

    @Column(columnDefinition = "mediumtext")
    private @Nullable String report;

    private String thumbprint;

    @Column(columnDefinition = "text")
    private @Nullable String certificateChain;

    private boolean demoKey;

    @Column(columnDefinition = "text")
    private String checks;

    private @Nullable Instant claimedAt;
    private Instant signedAt;

    protected AgreementSignature() {} // Hibernate

    AgreementSignature(SignatureEvidence evidence) {
        this.id = evidence.id();
        this.party = evidence.party();
        this.unitId = evidence.unitId();
        this.subject = evidence.signer().subject();
        this.signerLogin = evidence.signer().login();
        this.signerName = evidence.signer().name();
        this.signerRole = evidence.signer().role();
        this.signerDivision = evidence.signer().division();
        this.jws = evidence.json().jws();
        this.protectedHeader = evidence.json().protectedHeader();
        if (evidence.pdf() != null) {
            this.pdfLength = evidence.pdf().length();
            this.pdfDigest = evidence.pdf().digest();
            this.report = evidence.pdf().report();
        }
        this.thumbprint = evidence.thumbprint();
        this.certificateChain = evidence.certificateChain();
        this.demoKey = evidence.demo();
        this.checks = evidence.checks();
        this.claimedAt = evidence.claimedAt();
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
                new Signer(subject, signerLogin, signerName, signerRole, signerDivision),
                new SignedJson(jws, protectedHeader),
                pdfLength == null ? null : new SignedPdf(pdfLength, pdfDigest, report),
                thumbprint,
                certificateChain,
                demoKey,
                checks,
                claimedAt,
                signedAt);
    }
}
