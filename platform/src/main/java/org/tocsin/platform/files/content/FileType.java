package org.tocsin.platform.files.content;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of file that can be told and examined: photographs and documents. */
public enum FileType {
    JPEG("JPEG", "image/jpeg", "jpg", "jpeg"),
    PNG("PNG", "image/png", "png"),
    WEBP("WebP", "image/webp", "webp"),
    PDF("PDF", "application/pdf", "pdf");

    public static final Set<FileType> ALL = Set.of(values());
    public static final Set<FileType> PICTURES = Set.of(JPEG, PNG, WEBP);

    private final String label;
    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // never written
    private final String[] extensions;

    FileType(String label, String mediaType, String... extensions) {
        this.label = label;
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    public static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values()).filter(t -> t.mediaType.equals(mediaType)).findFirst();
    }

    /** As people call it. */
    public String label() {
        return label;
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
