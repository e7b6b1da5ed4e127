package org.tocsin.responsibility.document.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The printed form of an agreement (PDF): as issued, and each signature as an incremental update
 * after it. What was there before is never rewritten, so every earlier state is a beginning of the
 * present one (Electronic Signature Law Art. 5 and 13).
 */
@Entity
@Table(name = "agreement_document")
public class AgreementDocument {

    @Id private UUID agreementId;

    @Column(columnDefinition = "longblob")
    private byte[] pdf;

    private int issuedLength;
    private String issuedDigest;
    private String digest;

    protected AgreementDocument() {} // Hibernate

    public AgreementDocument(UUID agreementId, byte[] issued) {
        this.agreementId = agreementId;
        this.pdf = issued.clone();
        this.issuedLength = issued.length;
        this.issuedDigest = digestOf(issued);
        this.digest = issuedDigest;
    }

    /** The same document with one more signature. */
    public void grow(byte[] signed) {
        if (signed.length <= pdf.length
                || !Arrays.equals(pdf, 0, pdf.length, signed, 0, pdf.length)) {
            throw new IllegalArgumentException("Not an incremental update of the document");
        }
        pdf = signed.clone();
        digest = digestOf(signed);
    }

    public byte[] pdf() {
        return pdf.clone();
    }

    /** The document as it was when it was so long; shorter if it is not. */
    public byte[] first(int length) {
        return Arrays.copyOf(pdf, Math.min(length, pdf.length));
    }

    public int issuedLength() {
        return issuedLength;
    }

    /** SHA-256 as fixed at the issue, 64 hex digits. */
    public String issuedDigest() {
        return issuedDigest;
    }

    /** SHA-256 of the latest state, as recorded with it. */
    public String digest() {
        return digest;
    }

    /** Whether the bytes still have the digests that were recorded with them. */
    public boolean isUnchanged() {
        return digest.equals(digestOf(pdf)) && issuedDigest.equals(digestOf(first(issuedLength)));
    }

    /** SHA-256, 64 hex digits. */
    public static String digestOf(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
