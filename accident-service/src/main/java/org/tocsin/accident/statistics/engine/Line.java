package org.tocsin.accident.statistics.engine;

import java.util.Map;
import org.tocsin.accident.statistics.domain.Dimension;

/** What one combination of keys adds up to. */
public record Line(
        Map<Dimension, String> keys,
        long accidents,
        long deaths,
        long seriousInjuries,
        long missing,
        long lossFen) {}
