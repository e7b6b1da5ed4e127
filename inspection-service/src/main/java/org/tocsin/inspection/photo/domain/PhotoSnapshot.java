package org.tocsin.inspection.photo.domain;

import java.util.UUID;
import org.tocsin.platform.files.content.StoredFile;

/** A photograph as it stands. */
public record PhotoSnapshot(
        UUID id,
        long version,
        UUID inspectionId,
        PhotoSubject subject,
        StoredFile file,
        PhotoSender sender) {}
