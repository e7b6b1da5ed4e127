package org.tocsin.responsibility.batch.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Ids;
import org.tocsin.responsibility.agreement.app.AgreementWriter;
import org.tocsin.responsibility.agreement.domain.PartyUnit;
import org.tocsin.responsibility.batch.domain.AgreementBatch;
import org.tocsin.responsibility.batch.domain.BatchSnapshot;
import org.tocsin.responsibility.batch.persistence.BatchRepository;
import org.tocsin.responsibility.template.app.PublishedTemplate;
import org.tocsin.responsibility.template.app.TemplateUse;

/** Opens batches. */
@ApplicationScoped
public class BatchRegister {

    private static final String SERIES = "ZP";
    private static final int COUNTY_CODE = 6;

    private final BatchRepository batches;
    private final TemplateUse templates;
    private final AgreementWriter writer;
    private final BatchRecords records;
    private final Caller caller;
    private final ObjectMapper json;

    BatchRegister(
            BatchRepository batches,
            TemplateUse templates,
            AgreementWriter writer,
            BatchRecords records,
            Caller caller,
            ObjectMapper json) {
        this.batches = batches;
        this.templates = templates;
        this.writer = writer;
        this.records = records;
        this.caller = caller;
        this.json = json;
    }

    @Transactional
    public UUID open(NewBatch wanted) {
        PartyUnit superior = writer.superior(wanted.superiorUnitId());
        PublishedTemplate template =
                templates.published(wanted.templateId(), wanted.templateVersion());
        AgreementBatch batch =
                new AgreementBatch(
                        new BatchSnapshot(
                                Ids.next(),
                                0,
                                records.number(
                                        SERIES,
                                        superior.division().substring(0, COUNTY_CODE),
                                        wanted.year()),
                                new BatchSnapshot.Template(
                                        template.id(), template.number(), template.name()),
                                new BatchSnapshot.Superior(
                                        superior.unitId(),
                                        superior.anchorId(),
                                        superior.name(),
                                        superior.division()),
                                wanted.year(),
                                wanted.parentAgreementId(),
                                text(wanted.parameters() == null ? Map.of() : wanted.parameters()),
                                caller.name(),
                                records.now()));
        batches.persistAndFlush(batch);
        records.opened(batch.snapshot());
        return batch.id();
    }

    private String text(Map<String, String> parameters) {
        try {
            return json.writeValueAsString(parameters);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
