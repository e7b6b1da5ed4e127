package org.tocsin.accident.release.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What a release is called and what it is about.
 *
 * @param division whose subtree its figures lie in
 * @param asOf the settled instant of all its figures
 */
public record ReleaseTitle(UUID id, String releaseNo, String name, String division, Instant asOf) {}
