package org.tocsin.accident.rate.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.EnumSet;
import java.util.Set;
import org.tocsin.accident.rate.domain.RateKind;
import org.tocsin.accident.report.domain.AccidentCategory;

/** Which categories count for which rate, and how exactly rates are printed. */
@ConfigMapping(prefix = "tocsin.accident.rates")
public interface RateSettings {

    /** Name of these rules; change it with any of them. */
    @WithDefault("accident-rates/1")
    String version();

    /** Places after the point, HALF_UP. */
    @WithDefault("3")
    int scale();

    /** 工矿商贸. */
    @WithDefault(
            "COAL_MINE,METAL_AND_NONMETAL_MINE,CONSTRUCTION,HAZARDOUS_CHEMICALS,FIREWORKS,OTHER_INDUSTRY_AND_COMMERCE")
    Set<AccidentCategory> industrial();

    /** 道路交通. */
    @WithDefault("ROAD_TRAFFIC")
    Set<AccidentCategory> road();

    /** 煤矿. */
    @WithDefault("COAL_MINE")
    Set<AccidentCategory> coal();

    default Set<AccidentCategory> categoriesOf(RateKind rate) {
        return switch (rate) {
            case DEATHS_PER_100_MILLION_GDP -> EnumSet.allOf(AccidentCategory.class);
            case INDUSTRIAL_DEATHS_PER_100_000_EMPLOYED -> industrial();
            case ROAD_DEATHS_PER_10_000_VEHICLES -> road();
            case COAL_DEATHS_PER_MILLION_TONNES -> coal();
        };
    }
}
