package org.tocsin.responsibility.assessment.domain;

import java.time.Duration;

/**
 * How long others are waited for.
 *
 * @param selfScore the unit may score itself for so long before the office goes on without
 * @param appeal the unit may object for so long after it was scored
 */
public record Waits(Duration selfScore, Duration appeal) {}
