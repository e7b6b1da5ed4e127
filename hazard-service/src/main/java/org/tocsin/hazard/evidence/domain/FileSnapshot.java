package org.tocsin.hazard.evidence.domain;

import jakarta.annotation.Nullable;
import java.util.UUID;
import org.tocsin.platform.files.content.Content;
import org.tocsin.platform.files.content.StoredFile;

/**
 * An evidence file as it stands.
 *
 * @param round which submission of evidence it is part of, from 1; {@code null} while none
 */
public record FileSnapshot(
        UUID id,
        long version,
        UUID hazardId,
        String fileName,
        Content content,
        Uploader uploader,
        @Nullable Integer round) {

    /** As it is served. */
    public StoredFile stored() {
        return new StoredFile(id, fileName, content);
    }
}
