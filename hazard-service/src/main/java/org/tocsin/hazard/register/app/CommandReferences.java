package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tocsin.hazard.evidence.app.EvidenceFiles;
import org.tocsin.hazard.register.domain.CaseFile;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.HazardCommand;
import org.tocsin.hazard.register.domain.HazardCommand.Merge;
import org.tocsin.hazard.register.domain.HazardCommand.SubmitEvidence;
import org.tocsin.hazard.register.domain.HazardCommand.Verify;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.domain.MergeRules;
import org.tocsin.hazard.register.persistence.HazardRepository;
import org.tocsin.hazard.standard.app.StandardCatalogue;
import org.tocsin.platform.time.Moments;

/**
 * Looks whether the other records that a command names are what the command takes them for, and
 * binds them.
 */
@ApplicationScoped
class CommandReferences {

    private final HazardRepository hazards;
    private final StandardCatalogue standards;
    private final EvidenceFiles files;

    CommandReferences(HazardRepository hazards, StandardCatalogue standards, EvidenceFiles files) {
        this.hazards = hazards;
        this.standards = standards;
        this.files = files;
    }

    /**
     * @param hazard as it was before the command
     * @param file as it is after it
     */
    void follow(HazardCommand command, HazardSnapshot hazard, CaseFile file) {
        if (command instanceof Merge merge) {
            checkTarget(hazard, merge.intoHazardId());
        }
        if (command instanceof Verify verify && verify.standardCode() != null) {
            standards.check(
                    verify.standardCode(),
                    Moments.dayOf(hazard.observation().foundAt()),
                    hazard.location().industry());
        }
        if (command instanceof SubmitEvidence evidence && evidence.fileIds() != null) {
            files.attach(hazard.id(), file.evidence().size(), evidence.fileIds());
        }
    }

    private void checkTarget(HazardSnapshot duplicate, UUID into) {
        Hazard target = hazards.seen(into).orElseThrow(() -> MergeRules.unknownTarget(into));
        MergeRules.check(duplicate, target.snapshot());
    }
}
