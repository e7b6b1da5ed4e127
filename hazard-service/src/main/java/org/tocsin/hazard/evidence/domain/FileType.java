package org.tocsin.hazard.evidence.domain;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that are taken as evidence: photographs and documents. */
public enum FileType {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf");

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // never written
    private final String[] extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    public static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values()).filter(t -> t.mediaType.equals(mediaType)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** The extension that files of this kind get. */
    public String extension() {
        return extensions[0];
    }

    boolean isExtension(String extension) {
        return Arrays.asList(extensions).contains(extension);
    }
}
