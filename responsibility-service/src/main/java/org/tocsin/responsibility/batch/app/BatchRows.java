package org.tocsin.responsibility.batch.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.platform.bulk.ImportHandler;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.responsibility.agreement.app.AgreementDraft;
import org.tocsin.responsibility.agreement.app.AgreementWriter;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.domain.AgreementTerms;
import org.tocsin.responsibility.agreement.domain.Origin;
import org.tocsin.responsibility.batch.domain.BatchSnapshot;
import org.tocsin.responsibility.template.app.PublishedTemplate;
import org.tocsin.responsibility.template.app.TemplateUse;
import org.tocsin.responsibility.template.app.UnitFilling;
import org.tocsin.responsibility.unit.app.KnownUnit;
import org.tocsin.responsibility.unit.app.UnitDirectory;

/**
 * One import at work. A unit has one agreement per batch: an import that broke off is sent again,
 * and what is issued already stays as it is.
 */
final class BatchRows implements ImportHandler<UnitFilling> {

    /** What does not change while it runs. */
    record Means(UnitDirectory units, AgreementWriter writer, boolean trial) {}

    private final Means means;
    private final BatchSnapshot batch;
    private final PublishedTemplate template;
    private final Map<String, String> common;
    private Map<UUID, AgreementSnapshot> present = Map.of();

    BatchRows(
            Means means,
            BatchSnapshot batch,
            PublishedTemplate template,
            Map<String, String> common) {
        this.means = means;
        this.batch = batch;
        this.template = template;
        this.common = common;
    }

    @Override
    public void prepare(List<UnitFilling> chunk) {
        present =
                new HashMap<>(
                        means.writer()
                                .ofBatch(
                                        batch.id(),
                                        chunk.stream().map(UnitFilling::unitId).toList()));
    }

    @Override
    public Outcome handle(UnitFilling row) {
        KnownUnit superior = seen(batch.superior().unitId(), "/superiorUnitId");
        KnownUnit unit = seen(row.unitId(), "/unitId");
        AgreementTerms terms =
                TemplateUse.fill(template.content(), batch.year(), superior, unit, row, common);
        AgreementSnapshot known = present.get(row.unitId());
        if (known != null) {
            requireSame(known, terms);
            return Outcome.UNCHANGED;
        }
        AgreementSnapshot issued = means.writer().issue(draft(row, terms), origin(), means.trial());
        present.put(row.unitId(), issued);
        return Outcome.created(issued.id(), null);
    }

    private AgreementDraft draft(UnitFilling row, AgreementTerms terms) {
        return new AgreementDraft(
                batch.superior().unitId(),
                row.unitId(),
                terms.title(),
                terms.periodStart(),
                terms.periodEnd(),
                terms.limits(),
                terms.dutyItems(),
                terms.targets(),
                terms.rewardAndPenalty(),
                row.supersedesId(),
                row.parentAgreementId() == null
                        ? batch.parentAgreementId()
                        : row.parentAgreementId(),
                row.overrideReason());
    }

    private Origin origin() {
        return new Origin(batch.id(), template.id(), template.number());
    }

    private KnownUnit seen(UUID id, String pointer) {
        return means.units()
                .seen(id)
                .orElseThrow(
                        () -> broken(pointer, "unit-unknown", "没有此单位", "There is no such unit"));
    }

    private static void requireSame(AgreementSnapshot known, AgreementTerms terms) {
        if (!known.terms().equals(terms)) {
            throw broken(
                    "/unitId",
                    "issued-otherwise",
                    "该单位在本批次已签发 %s，内容不同".formatted(known.agreementNo()),
                    "This batch has issued %s to the unit already, with other terms"
                            .formatted(known.agreementNo()));
        }
    }

    private static Refusal broken(String pointer, String code, String zh, String en) {
        Violation violation = Violation.of(pointer, code, zh, en);
        return new Refusal.RuleBroken(violation.message(), List.of(violation));
    }
}
