package org.tocsin.responsibility.assessment.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How units are assessed. */
@ConfigMapping(prefix = "tocsin.assessment")
public interface AssessmentSettings {

    /** Templates that must exist, in place of those built in, {@code assessment-templates.json}. */
    Optional<Path> templates();

    /** The unit may score itself for so long before the office goes on without. */
    @WithDefault("P5D")
    Duration selfScoreWait();

    /** The unit may object for so long after it was scored. */
    @WithDefault("P5D")
    Duration appealWait();

    Settlements settlements();

    Grades grades();

    /** Monthly settlements. */
    interface Settlements {

        /** How often due ones are looked for; {@code off} for never. */
        @WithDefault("60s")
        String every();

        /** A month is settled when so many days have passed since its last day. */
        @WithDefault("5")
        int afterDays();
    }

    /** From how many points on a grade is given. */
    interface Grades {

        @WithDefault("90")
        BigDecimal excellent();

        @WithDefault("80")
        BigDecimal good();

        @WithDefault("60")
        BigDecimal pass();
    }
}
