package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.HazardCommand;
import org.tocsin.hazard.register.domain.HazardCommand.Merge;
import org.tocsin.hazard.register.domain.HazardCommand.Verify;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.domain.MergeRules;
import org.tocsin.hazard.register.persistence.HazardRepository;
import org.tocsin.hazard.standard.app.StandardCatalogue;
import org.tocsin.platform.time.Moments;

/** Looks whether the other records that a command names are what the command takes them for. */
@ApplicationScoped
class CommandReferences {

    private final HazardRepository hazards;
    private final StandardCatalogue standards;

    CommandReferences(HazardRepository hazards, StandardCatalogue standards) {
        this.hazards = hazards;
        this.standards = standards;
    }

    void check(HazardCommand command, HazardSnapshot hazard) {
        if (command instanceof Merge merge) {
            checkTarget(hazard, merge.intoHazardId());
        }
        if (command instanceof Verify verify && verify.standardCode() != null) {
            standards.check(
                    verify.standardCode(),
                    Moments.dayOf(hazard.observation().foundAt()),
                    hazard.location().industry());
        }
    }

    private void checkTarget(HazardSnapshot duplicate, UUID into) {
        Hazard target = hazards.seen(into).orElseThrow(() -> MergeRules.unknownTarget(into));
        MergeRules.check(duplicate, target.snapshot());
    }
}
