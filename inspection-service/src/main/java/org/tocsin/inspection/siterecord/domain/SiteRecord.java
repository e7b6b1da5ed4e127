package org.tocsin.inspection.siterecord.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A site record (现场检查记录) as it was signed, or as its signature was refused (Work Safety Law Art.
 * 68). Nothing changes it afterwards: not a corrected name in the directory, not the hazards'
 * progress.
 */
@Entity
@Immutable
@Table(name = "site_record")
public class SiteRecord {

    @Id private UUID inspectionId;
    private String recordNo;

    @Column(columnDefinition = "longblob")
    private byte[] content;

    private String digest;
    private Instant frozenAt;

    protected SiteRecord() {} // Hibernate

    /**
     * @param content RFC 8785 JSON in UTF-8
     * @param digest its SHA-256, 64 hex digits
     */
    public SiteRecord(
            UUID inspectionId, String recordNo, byte[] content, String digest, Instant frozenAt) {
        this.inspectionId = inspectionId;
        this.recordNo = recordNo;
        this.content = content.clone();
        this.digest = digest;
        this.frozenAt = frozenAt;
    }

    public String recordNo() {
        return recordNo;
    }

    public byte[] content() {
        return content.clone();
    }

    public String digest() {
        return digest;
    }

    public Instant frozenAt() {
        return frozenAt;
    }
}
