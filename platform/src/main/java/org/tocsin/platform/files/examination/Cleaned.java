package org.tocsin.platform.files.examination;

import jakarta.annotation.Nullable;

/**
 * What was learnt of a file while it was copied without what describes its maker.
 *
 * @param width in pixels, as stored; {@code null} for documents
 * @param exif what the camera wrote beside the picture, or {@code null}
 */
record Cleaned(@Nullable Integer width, @Nullable Integer height, @Nullable Exif exif) {

    static final Cleaned DOCUMENT = new Cleaned(null, null, null);

    /** Pixels of the picture; 0 for documents. */
    long pixels() {
        return width == null || height == null ? 0 : (long) width * height;
    }
}
