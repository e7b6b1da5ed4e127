package org.tocsin.inspection.visit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.tocsin.inspection.visit.domain.AnswersForm;
import org.tocsin.inspection.visit.domain.Filling;
import org.tocsin.inspection.visit.domain.FindingsForm;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.InspectionCommand;
import org.tocsin.inspection.visit.domain.InspectionCommand.AddAnswers;
import org.tocsin.inspection.visit.domain.InspectionCommand.AddFindings;
import org.tocsin.inspection.visit.domain.InspectionEvent;
import org.tocsin.inspection.visit.domain.InspectionTransition;
import org.tocsin.inspection.visit.persistence.InspectionRepository;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.problem.Refusal;

/** Carries visits on that are on record. */
@ApplicationScoped
public class InspectionRegister {

    private final InspectionRepository inspections;
    private final Fillings fillings;
    private final InspectionFiles files;
    private final InspectionJournal journal;

    InspectionRegister(
            InspectionRepository inspections,
            Fillings fillings,
            InspectionFiles files,
            InspectionJournal journal) {
        this.inspections = inspections;
        this.fillings = fillings;
        this.files = files;
        this.journal = journal;
    }

    @Transactional
    public InspectionFile handle(UUID id, IfMatch expected, InspectionCommand command) {
        return change(id, expected, command.transition(), _ -> command);
    }

    @Transactional
    public InspectionFile addFindings(UUID id, IfMatch expected, FindingsForm form) {
        return change(
                id,
                expected,
                InspectionTransition.ADD_FINDINGS,
                file -> new AddFindings(fillings.of(file, form)));
    }

    /**
     * @param correcting whether answers on record give way to what is sent
     * @throws Refusal.RuleBroken naming each answer that cannot be taken; nothing is changed then
     */
    @Transactional
    public InspectionFile addAnswers(
            UUID id, IfMatch expected, AnswersForm form, boolean correcting) {
        return change(
                id,
                expected,
                InspectionTransition.ADD_ANSWERS,
                file -> new AddAnswers(fillings.of(file, form, correcting)));
    }

    private InspectionFile change(
            UUID id,
            IfMatch expected,
            InspectionTransition step,
            Function<InspectionFile, InspectionCommand> wanted) {
        Inspection inspection = inspections.require(id);
        expected.check("inspection", id, inspection.revision());
        inspection.requireLawful(step);
        InspectionFile before = files.open(inspection);
        String digest = journal.digestOf(inspection, before.recordDigest());
        InspectionCommand command = wanted.apply(before);
        List<InspectionEvent> events = inspection.handle(command, files.circumstances(before));
        if (events.isEmpty()) {
            return before;
        }
        Filling filling = command instanceof AddAnswers(var added) ? added : null;
        InspectionFile after =
                files.of(
                        inspection,
                        filling == null ? before.answers() : filling.all(),
                        before.hazards());
        journal.enter(
                new InspectionJournal.Entry(
                        step.slug(), inspection, after.recordDigest(), digest, events, filling));
        return after;
    }
}
