package org.tocsin.responsibility.assessment.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.assessment.domain.AssessmentTemplate;
import org.tocsin.responsibility.assessment.domain.TemplateSnapshot;
import org.tocsin.responsibility.assessment.domain.TemplateStatus;
import org.tocsin.responsibility.assessment.domain.TemplateTerms;
import org.tocsin.responsibility.assessment.persistence.TemplateRepository;

/** The templates: drafted, published, and replaced by later editions. */
@ApplicationScoped
public class TemplateShelf {

    private static final SortKeys<AssessmentTemplate> SORT =
            SortKeys.of(AssessmentTemplate.class, "t", "name", AssessmentTemplate::id)
                    .with("name", "t.name", AssessmentTemplate::name, name -> name)
                    .with(
                            "updatedAt",
                            "t.updatedAt",
                            t -> t.snapshot().updatedAt(),
                            Instant::parse);
    private static final Text NOT_YOURS =
            Text.of(
                    "只有制定区划的安委办可以修改和发布",
                    "Only the committee office whose template it is may do this");

    private final TemplateRepository templates;
    private final Keyset keyset;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    TemplateShelf(
            TemplateRepository templates,
            Keyset keyset,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.templates = templates;
        this.keyset = keyset;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param editionOf a template whose series the draft continues, or {@code null} for a new one
     */
    @Transactional
    public UUID draft(TemplateTerms terms, @Nullable UUID editionOf) {
        UUID id = Ids.next();
        UUID series = id;
        int edition = 1;
        if (editionOf != null) {
            TemplateSnapshot earlier = templates.require(editionOf).snapshot();
            requireOwner(earlier);
            series = earlier.seriesId();
            edition = templates.lastEdition(series) + 1;
        }
        AssessmentTemplate template =
                new AssessmentTemplate(
                        id, series, edition, caller.scope().division(), terms, Moments.now(clock));
        templates.persistAndFlush(template);
        audit.record("draft", "assessment-template", id, null, template.snapshot());
        return id;
    }

    @Transactional
    public void revise(UUID id, IfMatch expected, TemplateTerms terms) {
        AssessmentTemplate template = forChange(id, expected);
        TemplateSnapshot before = template.snapshot();
        template.revise(terms, Moments.now(clock));
        entered("revise", template, before);
    }

    /** The edition before it is retired: assessments that were opened by it keep it. */
    @Transactional
    public void publish(UUID id, IfMatch expected) {
        AssessmentTemplate template = forChange(id, expected);
        TemplateSnapshot before = template.snapshot();
        Instant now = Moments.now(clock);
        template.publish(now);
        templates
                .published(before.seriesId())
                .filter(earlier -> !earlier.id().equals(id))
                .ifPresent(
                        earlier -> {
                            TemplateSnapshot was = earlier.snapshot();
                            earlier.retire(now);
                            entered("retire", earlier, was);
                        });
        entered("publish", template, before);
    }

    @Transactional
    public TemplateSnapshot single(UUID id) {
        return templates.require(id).snapshot();
    }

    /** Whether the caller keeps this template. */
    public boolean keeps(TemplateSnapshot template) {
        return caller.is("committee-office")
                && template.division() != null
                && template.division().equals(caller.scope().division());
    }

    @Transactional
    public Page<TemplateSnapshot> page(@Nullable TemplateStatus status, PageParams params) {
        return keyset.page(params, SORT, templates.matching(status))
                .map(AssessmentTemplate::snapshot);
    }

    /** Refuses what nobody may be assessed by. */
    void requirePublished(UUID id, Set<String> unitKinds) {
        TemplateSnapshot template =
                templates
                        .seen(id)
                        .map(AssessmentTemplate::snapshot)
                        .filter(found -> found.status() == TemplateStatus.PUBLISHED)
                        .orElseThrow(
                                () ->
                                        broken(
                                                "template-not-published",
                                                "没有此已发布的考核细则",
                                                "There is no such published template"));
        if (!template.terms().unitKinds().containsAll(unitKinds)) {
            throw broken(
                    "template-not-for-kind",
                    "该考核细则不适用于此类单位",
                    "The template is not meant for units of this kind");
        }
    }

    private static Refusal broken(String code, String zh, String en) {
        Violation violation = Violation.of("/templateId", code, zh, en);
        return new Refusal.RuleBroken(violation.message(), List.of(violation));
    }

    private AssessmentTemplate forChange(UUID id, IfMatch expected) {
        AssessmentTemplate template = templates.require(id);
        requireOwner(template.snapshot());
        expected.check("assessment-template", id, template.version());
        return template;
    }

    private void requireOwner(TemplateSnapshot template) {
        if (!keeps(template)) {
            throw new Refusal.Forbidden(NOT_YOURS);
        }
    }

    private void entered(String action, AssessmentTemplate template, TemplateSnapshot before) {
        templates.flush();
        audit.record(action, "assessment-template", template.id(), before, template.snapshot());
    }
}
