package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.tocsin.hazard.evidence.app.EvidenceFiles;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.HazardCommand;
import org.tocsin.hazard.register.domain.HazardCommand.Merge;
import org.tocsin.hazard.register.domain.HazardCommand.Reopen;
import org.tocsin.hazard.register.domain.HazardCommand.SubmitEvidence;
import org.tocsin.hazard.register.domain.HazardCommand.Verify;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.domain.MergeRules;
import org.tocsin.hazard.register.domain.ReopenRules;
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

    /** Before anything changes, so that what is locked here is locked in order. */
    void check(HazardCommand command, HazardSnapshot hazard) {
        if (command instanceof Merge merge) {
            checkTarget(hazard, merge.intoHazardId());
        }
        if (command instanceof Reopen reopen) {
            hazards.openSuccessor(hazard.id(), reopen.successor())
                    .ifPresent(
                            open -> {
                                throw ReopenRules.alreadyReopened(open);
                            });
        }
        if (command instanceof Verify verify && verify.standardCode() != null) {
            standards.check(
                    verify.standardCode(),
                    Moments.dayOf(hazard.observation().foundAt()),
                    hazard.location().industry());
        }
    }

    /** Once the command has been taken: the files that it names become part of the case. */
    void attach(HazardCommand command, Hazard hazard) {
        if (command instanceof SubmitEvidence evidence && evidence.fileIds() != null) {
            files.attach(hazard.id(), hazard.file().evidence().size(), evidence.fileIds());
        }
    }

    private void checkTarget(HazardSnapshot hazard, UUID into) {
        hazards.lock(List.of(hazard.id(), into));
        Hazard target = hazards.seen(into).orElseThrow(() -> MergeRules.unknownTarget(into));
        MergeRules.check(hazard, target.snapshot());
    }
}
