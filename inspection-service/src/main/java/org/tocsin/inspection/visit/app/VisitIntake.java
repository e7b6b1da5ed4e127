package org.tocsin.inspection.visit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.inspection.visit.domain.Circumstances;
import org.tocsin.inspection.visit.domain.Filling;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.RecordVisit;
import org.tocsin.inspection.visit.domain.Registration;
import org.tocsin.inspection.visit.domain.VisitRules;
import org.tocsin.inspection.visit.persistence.InspectionRepository;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** Puts visits on record, each once, however often it is uploaded. */
@ApplicationScoped
public class VisitIntake {

    private static final String SERIES = "JC";
    private static final int COUNTY = 6;

    private final InspectionRepository inspections;
    private final VisitedUnits units;
    private final Fillings fillings;
    private final Serials serials;
    private final InspectionFiles files;
    private final InspectionJournal journal;

    VisitIntake(
            InspectionRepository inspections,
            VisitedUnits units,
            Fillings fillings,
            Serials serials,
            InspectionFiles files,
            InspectionJournal journal) {
        this.inspections = inspections;
        this.units = units;
        this.fillings = fillings;
        this.serials = serials;
        this.files = files;
        this.journal = journal;
    }

    /** What has become of an upload. */
    public sealed interface Outcome {

        record Created(InspectionFile file) implements Outcome {}

        /** It is on record already. */
        record Known(InspectionFile file) implements Outcome {}

        /**
         * Another visit is on record under its id.
         *
         * @param differences empty if the caller may not see that visit
         */
        record Conflicting(List<Difference> differences) implements Outcome {}
    }

    /**
     * @throws Refusal.RuleBroken if a rule stands against the visit; nothing is recorded then
     */
    @Transactional
    public Outcome take(RecordVisit visit) {
        String digest = journal.digest(visit);
        if (visit.id() != null && inspections.findById(visit.id()) != null) {
            return uploadedBefore(visit, digest);
        }
        RecordVisit complete = visit.identified(Ids::next);
        Circumstances now = files.circumstances();
        VisitRules.notInTheFuture(complete.visitedAt(), now.at());
        VisitedUnits.Visited visited = units.of(complete);
        Filling filling = fillings.of(complete);
        Inspection inspection =
                new Inspection(
                        complete,
                        visited.unit(),
                        visited.settlement(),
                        filling,
                        new Registration(
                                complete.id(),
                                nextNo(visited.unit().division(), now.at()),
                                digest,
                                now.actor(),
                                now.at()));
        InspectionFile file = files.of(inspection, filling.all(), Map.of());
        journal.enter(
                new InspectionJournal.Entry(
                        "record",
                        inspection,
                        file.recordDigest(),
                        null,
                        inspection.opening(),
                        filling));
        return new Outcome.Created(file);
    }

    /** What to say to a single upload under the id of another visit. */
    public static Refusal idTaken(List<Difference> differences) {
        Text why = Text.of("该编号已用于另一次检查", "This id belongs to another visit");
        List<Violation> all = new ArrayList<>();
        all.add(new Violation("/id", "inspection-id-taken", why));
        differences.forEach(difference -> all.add(difference.violation()));
        return new Refusal.RuleBroken(why, all);
    }

    private Outcome uploadedBefore(RecordVisit visit, String digest) {
        Optional<Inspection> seen = inspections.seen(visit.id());
        if (seen.isEmpty()) {
            return new Outcome.Conflicting(List.of());
        }
        InspectionFile file = files.open(seen.get());
        if (seen.get().wasRequestedAs(digest)) {
            return new Outcome.Known(file);
        }
        List<Difference> differences = Differences.between(file, visit);
        return differences.isEmpty()
                ? new Outcome.Known(file)
                : new Outcome.Conflicting(differences);
    }

    /** Numbered per county, as paper files are; taken last, because it holds the series. */
    private String nextNo(String division, Instant now) {
        String county = division.substring(0, Math.min(COUNTY, division.length()));
        return serials.next(SERIES, county, Moments.dayOf(now).getYear());
    }
}
