package org.tocsin.accident.document.domain;

import java.util.UUID;
import org.tocsin.platform.files.content.StoredFile;

/** A document as it stands. */
public record DocumentSnapshot(
        UUID id, long version, DocumentSubject subject, StoredFile file, DocumentSender sender) {}
