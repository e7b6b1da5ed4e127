package org.tocsin.hazard.statistics.domain;

import java.util.List;
import java.util.Map;

/**
 * What one combination of values adds up to.
 *
 * @param keys the dimensions' values as recorded; {@code null} values are left out
 * @param by the values of what the figures are always split by, such as the grade
 */
public record Group(Map<Dimension, String> keys, List<String> by, Sums sums) {}
