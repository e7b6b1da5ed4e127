package org.tocsin.responsibility.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.time.Ids;
import org.tocsin.responsibility.assessment.domain.Assessment;
import org.tocsin.responsibility.assessment.domain.AssessmentFilter;
import org.tocsin.responsibility.assessment.domain.AssessmentSnapshot;
import org.tocsin.responsibility.assessment.persistence.AssessmentRepository;
import org.tocsin.responsibility.veto.app.VetoQueries;

/** What was assessed, to those who may know. */
@ApplicationScoped
public class AssessmentQueries {

    private static final SortKeys<Assessment> SORT =
            SortKeys.of(Assessment.class, "a", "-openedAt", Assessment::id)
                    .with(
                            "openedAt",
                            "a.dates.opened",
                            a -> a.snapshot().dates().opened(),
                            Instant::parse)
                    .with("updatedAt", "a.updatedAt", a -> a.snapshot().updatedAt(), Instant::parse)
                    .with(
                            "assessmentNo",
                            "a.assessmentNo",
                            a -> a.snapshot().assessmentNo(),
                            no -> no);

    private final AssessmentRepository assessments;
    private final AssessmentAccess access;
    private final AssessmentDuties duties;
    private final VetoQueries vetoes;
    private final Keyset keyset;
    private final Trail trail;

    AssessmentQueries(
            AssessmentRepository assessments,
            AssessmentAccess access,
            AssessmentDuties duties,
            VetoQueries vetoes,
            Keyset keyset,
            Trail trail) {
        this.assessments = assessments;
        this.access = access;
        this.duties = duties;
        this.vetoes = vetoes;
        this.keyset = keyset;
        this.trail = trail;
    }

    /** What is kept of reading. */
    @ApplicationScoped
    static class Trail {

        private final AuditTrail audit;
        private final AssessmentBook book;

        Trail(AuditTrail audit, AssessmentBook book) {
            this.audit = audit;
            this.book = book;
        }

        void exported(AssessmentFilter filter) {
            audit.record("export", "assessment", Ids.next(), null, filter);
        }

        Instant now() {
            return book.now();
        }
    }

    @Transactional
    public AssessmentRecord single(UUID id) {
        Assessment assessment = assessments.require(id);
        AssessmentSnapshot shown = assessment.snapshot();
        return new AssessmentRecord(
                shown,
                vetoes.confirmed(
                        Set.of(shown.unit().unitId()),
                        shown.period().first(),
                        shown.period().last()),
                assessment.allowedFor(
                        duties.caller().subject(),
                        step -> duties.cover(step, assessment.unit()),
                        access.waits(),
                        trail.now()));
    }

    @Transactional
    public Page<AssessmentSnapshot> page(AssessmentFilter filter, PageParams params) {
        return keyset.page(params, SORT, assessments.matching(filter)).map(Assessment::snapshot);
    }

    /** The same as an export; that it was asked for is on the audit trail. */
    @Transactional
    public Stream<AssessmentSnapshot> all(AssessmentFilter filter, PageParams params) {
        trail.exported(filter);
        return keyset.stream(params, SORT, assessments.matching(filter), Assessment::snapshot);
    }

    /** All that have a score, of what the caller may see or what was published. */
    @Transactional
    public List<AssessmentSnapshot> ranked(AssessmentFilter filter) {
        return assessments.all(assessments.ranked(filter)).stream()
                .map(Assessment::snapshot)
                .toList();
    }
}
