package org.tocsin.inspection.task.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;
import org.tocsin.inspection.visit.domain.InspectionKind;

/** Local practice of tasks, which a city may set otherwise. */
@ConfigMapping(prefix = "tocsin.inspection.task")
public interface TaskSettings {

    /** Visits of these kinds carry out a task; others may be made as the day brings them. */
    @WithDefault("UNANNOUNCED")
    Set<InspectionKind> neededByKinds();
}
