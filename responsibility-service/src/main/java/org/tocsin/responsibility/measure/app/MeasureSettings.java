package org.tocsin.responsibility.measure.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import java.util.Set;
import org.tocsin.responsibility.measure.domain.MeasureKind;

/** Local practice of measures, which a city may set otherwise. */
@ConfigMapping(prefix = "tocsin.measure")
public interface MeasureSettings {

    /** The rules that propose: a file, or a resource on the classpath. */
    @WithDefault("rules/measure-rules.json")
    String rules();

    /** Kinds that have no effect before the unit was told. */
    @WithDefault("BLACKLIST,YELLOW_CARD")
    Set<MeasureKind> notifyFirst();

    /** How long a blacklisting has effect. */
    @WithDefault("P12M")
    Period blacklistValidity();

    /** How often measures are looked through whose time is over; {@code off} for never. */
    @WithDefault("10m")
    String sweepEvery();

    /** How long browsers and proxies may show the public list without asking again. */
    @WithDefault("60s")
    Duration publicMaxAge();
}
