package org.tocsin.inspection.photo.app;

import jakarta.annotation.Nullable;
import java.nio.file.Path;
import java.util.UUID;
import org.tocsin.inspection.photo.domain.PhotoSubject;

/**
 * A photograph as it comes in.
 *
 * @param id made by the client, so that an upload can be repeated; {@code null} lets the service
 *     make one
 * @param bytes as they came; stay the caller's
 * @param name what the sender calls it
 */
public record NewPhoto(
        @Nullable UUID id, PhotoSubject subject, Path bytes, @Nullable String name) {}
