package org.tocsin.inspection.checklist.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What a place may decide for itself about checklists. */
@ConfigMapping(prefix = "tocsin.inspection.checklists")
public interface ChecklistSettings {

    /**
     * For how many days after a version was withdrawn the answers of a visit made before are still
     * taken: officers work where there is no network.
     */
    @WithDefault("30")
    int withdrawnGraceDays();

    /**
     * A directory whose {@code starter-checklists.csv} and {@code starter-checklist-items.csv}
     * stand in the place of the shipped ones.
     */
    Optional<Path> library();
}
