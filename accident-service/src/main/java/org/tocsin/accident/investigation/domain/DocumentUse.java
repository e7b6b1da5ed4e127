package org.tocsin.accident.investigation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a document was handed in for.
 *
 * @param round of the report, or which tick of the check or which evaluation it was, from 1
 */
@Embeddable
@Schema(name = "DocumentUse", description = "What a document was handed in for 文件用途")
public record DocumentUse(
        @Enumerated(EnumType.STRING) DocumentPurpose purpose,
        @Schema(description = "Which one of its kind, from 1 第几次") int round,
        @Column(name = "file_id") UUID fileId) {}
