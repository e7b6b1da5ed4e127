package org.tocsin.platform.files.content;

import java.util.UUID;

/**
 * A file as it is served.
 *
 * @param id under which the store keeps its bytes
 * @param name for display only
 */
public record StoredFile(UUID id, String name, Content content) {}
