package org.tocsin.platform.files.content;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What is in a file.
 *
 * @param type as found in the content
 * @param size bytes, as kept
 * @param width pixels, {@code null} for documents
 * @param digest SHA-256 of what is kept and served, in hex
 * @param originalDigest SHA-256 of what was sent, before place and maker were taken out, in hex:
 *     whoever holds the original can show that it is the one
 */
@Embeddable
public record Content(
        @Enumerated(EnumType.STRING) @Column(name = "file_type") FileType type,
        @Column(name = "file_size") long size,
        @Nullable Integer width,
        @Nullable Integer height,
        String digest,
        String originalDigest) {}
