package org.tocsin.inspection.plan.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import org.tocsin.inspection.plan.domain.DrawTables;
import org.tocsin.inspection.score.domain.ScoreClass;

/** Local practice of draws: what the class of an enterprise means for its inspections. */
@ConfigMapping(prefix = "tocsin.inspection.draw")
public interface DrawSettings {

    /** Visits per year by class, for rules that go by frequency. */
    Visits visitsPerYear();

    /** How much more likely a class is to be drawn than one of weight 1. */
    Weights weight();

    /** Days from a random draw to the last day of its tasks. */
    @WithDefault("30")
    @Min(1)
    @Max(365)
    int randomDueDays();

    /** From none to one a week. */
    interface Visits {
        @WithDefault("1")
        @Min(0)
        @Max(52)
        int a();

        @WithDefault("2")
        @Min(0)
        @Max(52)
        int b();

        @WithDefault("3")
        @Min(0)
        @Max(52)
        int c();

        @WithDefault("4")
        @Min(0)
        @Max(52)
        int d();
    }

    /** Whole numbers, so that anybody computes the same. */
    interface Weights {
        @WithDefault("1")
        @Min(1)
        @Max(1000)
        int a();

        @WithDefault("2")
        @Min(1)
        @Max(1000)
        int b();

        @WithDefault("4")
        @Min(1)
        @Max(1000)
        int c();

        @WithDefault("8")
        @Min(1)
        @Max(1000)
        int d();
    }

    /** As the domain wants them. */
    default DrawTables tables() {
        Visits visits = visitsPerYear();
        Weights weights = weight();
        return new DrawTables(
                Map.of(
                        ScoreClass.A, visits.a(),
                        ScoreClass.B, visits.b(),
                        ScoreClass.C, visits.c(),
                        ScoreClass.D, visits.d()),
                Map.of(
                        ScoreClass.A, weights.a(),
                        ScoreClass.B, weights.b(),
                        ScoreClass.C, weights.c(),
                        ScoreClass.D, weights.d()),
                randomDueDays());
    }
}
