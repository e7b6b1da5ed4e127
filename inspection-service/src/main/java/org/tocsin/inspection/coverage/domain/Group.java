package org.tocsin.inspection.coverage.domain;

import java.util.List;
import java.util.Map;

/**
 * What one combination of values adds up to.
 *
 * @param keys the dimensions' values as recorded; {@code null} values are left out
 * @param by the values of what the figures are always split by
 */
public record Group(Map<Dimension, String> keys, List<String> by, List<Long> figures) {}
