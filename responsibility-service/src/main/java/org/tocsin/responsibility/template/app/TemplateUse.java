package org.tocsin.responsibility.template.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.responsibility.agreement.domain.AgreementTerms;
import org.tocsin.responsibility.template.domain.AgreementTemplate;
import org.tocsin.responsibility.template.domain.FilledTemplate;
import org.tocsin.responsibility.template.domain.Filling;
import org.tocsin.responsibility.template.domain.TemplateContent;
import org.tocsin.responsibility.template.domain.TemplateSnapshot;
import org.tocsin.responsibility.template.domain.TemplateStatus;
import org.tocsin.responsibility.template.domain.TemplateVersion;
import org.tocsin.responsibility.template.persistence.TemplateRepository;
import org.tocsin.responsibility.template.persistence.TemplateVersionRepository;
import org.tocsin.responsibility.unit.app.KnownUnit;
import org.tocsin.responsibility.unit.app.UnitDirectory;

/** Templates as those use them who write agreements. */
@ApplicationScoped
public class TemplateUse {

    private final TemplateRepository templates;
    private final TemplateVersionRepository versions;
    private final UnitDirectory units;

    TemplateUse(
            TemplateRepository templates, TemplateVersionRepository versions, UnitDirectory units) {
        this.templates = templates;
        this.versions = versions;
        this.units = units;
    }

    /**
     * A published version that may be issued from.
     *
     * @param number {@code null} for the latest
     */
    @Transactional
    public PublishedTemplate published(UUID id, @Nullable Integer number) {
        TemplateSnapshot template =
                templates
                        .seen(id)
                        .map(AgreementTemplate::snapshot)
                        .orElseThrow(
                                () ->
                                        broken(
                                                "/templateId",
                                                "template-unknown",
                                                "没有此模板",
                                                "There is no such template"));
        Integer wanted = number == null ? template.publishedNumber() : number;
        if (template.status() != TemplateStatus.PUBLISHED || wanted == null) {
            throw broken(
                    "/templateId",
                    "template-not-published",
                    "模板处于 %s 状态，不能据以签发".formatted(template.status()),
                    "The template is %s: nothing is issued from it".formatted(template.status()));
        }
        return of(template, wanted);
    }

    /** Not scoped: the version that a record of this service names. */
    @Transactional
    public PublishedTemplate named(UUID id, int number) {
        return of(templates.findById(id).snapshot(), number);
    }

    private PublishedTemplate of(TemplateSnapshot template, int number) {
        TemplateVersion version = versions.require(template.id(), number);
        if (version.publishedAt() == null) {
            throw broken(
                    "/templateVersion",
                    "template-not-published",
                    "该版本尚未发布",
                    "This version has not been published");
        }
        return new PublishedTemplate(template.id(), number, template.name(), version.content());
    }

    /** The terms as they would be for one unit; keeps nothing. Drafts, too, can be looked at. */
    @Transactional
    public AgreementTerms preview(UUID id, PreviewRequest request) {
        TemplateSnapshot template = templates.require(id).snapshot();
        int number =
                request.version() != null
                        ? request.version()
                        : template.draftNumber() != null
                                ? template.draftNumber()
                                : template.publishedNumber();
        TemplateContent content = versions.require(id, number).content();
        KnownUnit superior = seen(request.superiorUnitId(), "/superiorUnitId");
        KnownUnit unit = seen(request.unit().unitId(), "/unit/unitId");
        return fill(content, request.year(), superior, unit, request.unit(), Map.of());
    }

    /** The terms for one unit. */
    public static AgreementTerms fill(
            TemplateContent content,
            int year,
            KnownUnit superior,
            KnownUnit unit,
            UnitFilling given,
            Map<String, String> common) {
        return FilledTemplate.of(
                content,
                new Filling(
                        year,
                        new Filling.Name(superior.name(), superior.principal()),
                        new Filling.Name(unit.name(), unit.principal()),
                        given.limits(),
                        given.parametersOver(common)));
    }

    private KnownUnit seen(UUID id, String pointer) {
        return units.seen(id)
                .orElseThrow(
                        () -> broken(pointer, "unit-unknown", "没有此单位", "There is no such unit"));
    }

    private static Refusal broken(String pointer, String code, String zh, String en) {
        Violation violation = Violation.of(pointer, code, zh, en);
        return new Refusal.RuleBroken(violation.message(), List.of(violation));
    }
}
