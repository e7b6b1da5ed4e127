package org.tocsin.inspection.visit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tocsin.inspection.directory.app.Directory;
import org.tocsin.inspection.directory.app.UnitEntry;
import org.tocsin.inspection.visit.domain.Circumstances;
import org.tocsin.inspection.visit.domain.InspectedUnit;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.InspectionCommand;
import org.tocsin.inspection.visit.domain.InspectionCommand.AddFindings;
import org.tocsin.inspection.visit.domain.InspectionEvent;
import org.tocsin.inspection.visit.domain.NewFinding;
import org.tocsin.inspection.visit.domain.RecordVisit;
import org.tocsin.inspection.visit.domain.Registration;
import org.tocsin.inspection.visit.persistence.FindingRepository;
import org.tocsin.inspection.visit.persistence.InspectionRepository;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** Puts visits on record and carries them on. */
@ApplicationScoped
public class InspectionRegister {

    private static final String SERIES = "JC";
    private static final int COUNTY = 6;

    private final InspectionRepository inspections;
    private final FindingRepository findings;
    private final Directory directory;
    private final Serials serials;
    private final InspectionFiles files;
    private final InspectionJournal journal;

    InspectionRegister(
            InspectionRepository inspections,
            FindingRepository findings,
            Directory directory,
            Serials serials,
            InspectionFiles files,
            InspectionJournal journal) {
        this.inspections = inspections;
        this.findings = findings;
        this.directory = directory;
        this.serials = serials;
        this.files = files;
        this.journal = journal;
    }

    /**
     * @param anew whether it was not on record before
     */
    public record Filed(InspectionFile file, boolean anew) {}

    /**
     * Records a visit. The same upload under the same client-made id is answered with what is on
     * record already.
     *
     * @throws Refusal.RuleBroken if the unit is not known in the caller's scope, the visit lies in
     *     the future, or an id is taken
     */
    @Transactional
    public Filed record(RecordVisit visit) {
        String digest = journal.digest(visit);
        Optional<Inspection> known = uploadedBefore(visit.id(), digest);
        if (known.isPresent()) {
            return new Filed(files.open(known.get()), false);
        }
        UnitEntry unit = directory.visible(visit.unitId()).orElseThrow(InspectionRegister::noUnit);
        RecordVisit complete = visit.identified(Ids::next);
        refuseTaken(complete.findings(), complete.id());
        Circumstances now = files.circumstances();
        Inspection inspection =
                new Inspection(
                        complete,
                        new InspectedUnit(
                                unit.unitId(),
                                unit.name(),
                                unit.division(),
                                unit.industry(),
                                unit.grid()),
                        new Registration(
                                complete.id(),
                                nextNo(unit.division(), now.at()),
                                digest,
                                now.actor(),
                                now.at()));
        journal.enter("record", inspection, null, inspection.opening());
        return new Filed(files.open(inspection), true);
    }

    @Transactional
    public InspectionFile handle(UUID id, IfMatch expected, InspectionCommand command) {
        Inspection inspection = inspections.require(id);
        expected.check("inspection", id, inspection.revision());
        String before = journal.digestOf(inspection);
        InspectionCommand complete = identified(command, id);
        List<InspectionEvent> events = inspection.handle(complete, files.circumstances());
        if (!events.isEmpty()) {
            journal.enter(command.transition().slug(), inspection, before, events);
        }
        return files.open(inspection);
    }

    private Optional<Inspection> uploadedBefore(UUID id, String digest) {
        if (id == null || inspections.findById(id) == null) {
            return Optional.empty();
        }
        return Optional.of(
                inspections
                        .seen(id)
                        .filter(known -> known.wasRequestedAs(digest))
                        .orElseThrow(InspectionRegister::idTaken));
    }

    private InspectionCommand identified(InspectionCommand command, UUID inspectionId) {
        if (!(command instanceof AddFindings(var written))) {
            return command;
        }
        AddFindings complete =
                new AddFindings(written.stream().map(f -> f.identified(Ids::next)).toList());
        refuseTaken(complete.findings(), inspectionId);
        return complete;
    }

    private void refuseTaken(List<NewFinding> written, UUID inspectionId) {
        List<UUID> ids = written.stream().map(NewFinding::id).toList();
        Set<UUID> taken = findings.takenElsewhere(ids, inspectionId);
        List<Violation> violations =
                IntStream.range(0, ids.size())
                        .filter(row -> taken.contains(ids.get(row)))
                        .mapToObj(NewFinding::idTaken)
                        .toList();
        if (!violations.isEmpty()) {
            throw new Refusal.RuleBroken(violations.getFirst().message(), violations);
        }
    }

    /** Numbered per county, as paper files are; taken last, because it holds the series. */
    private String nextNo(String division, Instant now) {
        String county = division.substring(0, Math.min(COUNTY, division.length()));
        return serials.next(SERIES, county, Moments.dayOf(now).getYear());
    }

    private static Refusal noUnit() {
        Text why =
                Text.of(
                        "单位名录中没有该单位，或不在您的管辖范围内；新登记的单位需稍候片刻",
                        "The directory has no such unit within your jurisdiction; a unit registered just now takes a moment to arrive");
        return new Refusal.RuleBroken(why, List.of(new Violation("/unitId", "unknown-unit", why)));
    }

    private static Refusal idTaken() {
        Text why = Text.of("该编号已用于另一次检查", "This id belongs to another visit");
        return new Refusal.RuleBroken(
                why, List.of(new Violation("/id", "inspection-id-taken", why)));
    }
}
