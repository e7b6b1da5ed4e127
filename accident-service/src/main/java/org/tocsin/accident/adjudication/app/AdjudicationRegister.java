package org.tocsin.accident.adjudication.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.accident.adjudication.domain.Adjudication;
import org.tocsin.accident.adjudication.domain.AdjudicationDecision;
import org.tocsin.accident.adjudication.domain.AdjudicationSnapshot;
import org.tocsin.accident.adjudication.domain.AdjudicationStatus;
import org.tocsin.accident.adjudication.domain.AdjudicationStep;
import org.tocsin.accident.adjudication.persistence.AdjudicationRepository;
import org.tocsin.accident.document.app.Documents;
import org.tocsin.accident.document.domain.DocumentSnapshot;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.report.app.AccidentRegister;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.time.Ids;

/** Every step of finding that an accident was not, falsely or not wholly reported. */
@ApplicationScoped
public class AdjudicationRegister {

    private static final String WHAT = "adjudication";

    private final AdjudicationRepository adjudications;
    private final AccidentRegister accidents;
    private final AdjudicationFiles files;
    private final Documents documents;
    private final Ledger ledger;
    private final AuditTrail audit;

    AdjudicationRegister(
            AdjudicationRepository adjudications,
            AccidentRegister accidents,
            AdjudicationFiles files,
            Documents documents,
            Ledger ledger,
            AuditTrail audit) {
        this.adjudications = adjudications;
        this.accidents = accidents;
        this.files = files;
        this.documents = documents;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** The ledger's lock keeps two officers from proposing the same at the same moment. */
    @Transactional
    public AdjudicationFile propose(UUID accidentId, ProposeAdjudication command) {
        Instant now = ledger.next();
        accidents.requireCounting(accidentId, "adjudicate");
        if (adjudications.isOnRecord(accidentId, command.fault())) {
            throw Adjudication.found(command.fault());
        }
        Adjudication adjudication =
                new Adjudication(
                        Ids.next(),
                        accidentId,
                        command.fault(),
                        command.grounds(),
                        files.author(),
                        now);
        adjudications.persistAndFlush(adjudication);
        audit.record(
                "propose-adjudication", WHAT, adjudication.id(), null, adjudication.snapshot());
        return files.of(adjudication);
    }

    /** Takes evidence in while nothing is decided. */
    @Transactional
    public DocumentSnapshot attach(UUID accidentId, UUID id, Path bytes, @Nullable String name) {
        ledger.hold();
        accidents.requireCounting(accidentId, AdjudicationStep.ATTACH_EVIDENCE.slug());
        Adjudication adjudication = adjudications.require(accidentId, id);
        AdjudicationSnapshot before = adjudication.snapshot();
        adjudication.attach();
        DocumentSnapshot document = documents.receive(AdjudicationFiles.subject(id), bytes, name);
        adjudications.flush();
        audit.record("attach-evidence", WHAT, id, before, adjudication.snapshot());
        return document;
    }

    /** Confirms or dismisses; a confirmed fault is announced, once. */
    @Transactional
    public AdjudicationFile decide(
            UUID accidentId, UUID id, IfMatch expected, AdjudicationStep step, String reason) {
        Instant now = ledger.next();
        accidents.requireCounting(accidentId, step.slug());
        Adjudication adjudication = adjudications.require(accidentId, id);
        expected.check(WHAT, id, adjudication.version());
        AdjudicationSnapshot before = adjudication.snapshot();
        adjudication.decide(step, new AdjudicationDecision(files.author(), now, reason));
        adjudications.flush();
        AdjudicationSnapshot after = adjudication.snapshot();
        audit.record(step.slug() + "-adjudication", WHAT, id, before, after);
        if (after.status() == AdjudicationStatus.CONFIRMED) {
            accidents.announceFault(accidentId, id, after.fault(), now);
        }
        return files.of(adjudication);
    }
}
