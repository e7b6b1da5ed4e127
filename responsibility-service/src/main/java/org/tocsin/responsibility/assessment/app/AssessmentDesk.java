package org.tocsin.responsibility.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.assessment.domain.Assessment;
import org.tocsin.responsibility.assessment.domain.AssessmentCommand;
import org.tocsin.responsibility.assessment.domain.AssessmentSnapshot;
import org.tocsin.responsibility.assessment.domain.AssessmentStep;
import org.tocsin.responsibility.assessment.domain.ManualEntry;
import org.tocsin.responsibility.assessment.domain.SelfScore;
import org.tocsin.responsibility.assessment.domain.TemplateTerms;
import org.tocsin.responsibility.fact.app.FactStore;

/** The steps that people take with one assessment. */
@ApplicationScoped
public class AssessmentDesk {

    private final AssessmentAccess access;
    private final AssessmentBook book;
    private final AssessmentCounting counting;
    private final FactStore facts;
    private final Serials serials;
    private final Caller caller;

    AssessmentDesk(
            AssessmentAccess access,
            AssessmentBook book,
            AssessmentCounting counting,
            FactStore facts,
            Serials serials,
            Caller caller) {
        this.access = access;
        this.book = book;
        this.counting = counting;
        this.facts = facts;
        this.serials = serials;
        this.caller = caller;
    }

    @Transactional
    public void selfScore(UUID id, IfMatch expected, SelfScoreRequest asked) {
        Assessment assessment = access.forStep(id, expected, AssessmentStep.SELF_SCORE);
        EntryRules.requireKnown(access.terms(assessment), asked.entries());
        Instant now = book.now();
        BigDecimal total =
                asked.entries().stream()
                        .map(ManualEntry::points)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        SelfScore score =
                new SelfScore(
                        asked.entries(), total, asked.statement().strip(), caller.name(), now);
        apply(assessment, new AssessmentCommand.SelfScored(score), now);
    }

    /** Draws the line under the facts, counts, and enters what the assessor gives by hand. */
    @Transactional
    public void score(UUID id, IfMatch expected, ScoreRequest asked) {
        Assessment assessment = access.forStep(id, expected, AssessmentStep.SCORE);
        EntryRules.requireAllManual(access.terms(assessment), asked.entries());
        Instant cutOff = facts.closeBooks();
        apply(
                assessment,
                new AssessmentCommand.Score(
                        counting.count(assessment.snapshot(), asked.entries(), cutOff),
                        asked.entries(),
                        null,
                        caller.subject()),
                book.now());
    }

    @Transactional
    public void appeal(UUID id, IfMatch expected, AppealRequest asked) {
        Assessment assessment = access.forStep(id, expected, AssessmentStep.APPEAL);
        apply(
                assessment,
                new AssessmentCommand.FileAppeal(asked.grounds().strip(), caller.name()),
                book.now());
    }

    /** Counts again: what became known since the score counts too. */
    @Transactional
    public void decideAppeal(UUID id, IfMatch expected, AppealDecision asked) {
        Assessment assessment = access.forStep(id, expected, AssessmentStep.DECIDE_APPEAL);
        TemplateTerms terms = access.terms(assessment);
        EntryRules.requireManual(terms, asked.entries());
        AssessmentSnapshot before = assessment.snapshot();
        List<ManualEntry> entries = EntryRules.merged(before.papers().manual(), asked.entries());
        Instant cutOff = facts.closeBooks();
        apply(
                assessment,
                new AssessmentCommand.DecideAppeal(
                        asked.upheld(),
                        asked.reason().strip(),
                        counting.count(before, entries, cutOff),
                        entries,
                        caller.subject(),
                        caller.name()),
                book.now());
    }

    @Transactional
    public void confirm(UUID id, IfMatch expected, PaperRequest asked) {
        Assessment assessment = access.forStep(id, expected, AssessmentStep.CONFIRM);
        apply(
                assessment,
                new AssessmentCommand.Confirm(caller.subject(), asked.documentNo().strip()),
                book.now());
    }

    @Transactional
    public void publish(UUID id, IfMatch expected, PaperRequest asked) {
        Assessment assessment = access.forStep(id, expected, AssessmentStep.PUBLISH);
        apply(assessment, new AssessmentCommand.Publish(asked.documentNo().strip()), book.now());
    }

    /** What was published stays; the correction is an assessment of its own. */
    @Transactional
    public UUID correct(UUID id, IfMatch expected) {
        Assessment published = access.forStep(id, expected, AssessmentStep.CORRECT);
        Instant now = book.now();
        String county = published.unit().division().substring(0, AssessmentOpenings.COUNTY_CODE);
        String number =
                serials.next(AssessmentOpenings.SERIES, county, Moments.dayOf(now).getYear());
        Assessment correction = Assessment.correcting(published, Ids.next(), number, now);
        book.enter(correction);
        return correction.id();
    }

    private void apply(Assessment assessment, AssessmentCommand command, Instant now) {
        book.apply(assessment, command, access.waits(), now);
    }
}
