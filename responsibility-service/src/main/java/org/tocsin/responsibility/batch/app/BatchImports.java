package org.tocsin.responsibility.batch.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.platform.bulk.BulkImport;
import org.tocsin.platform.bulk.ImportHandler;
import org.tocsin.responsibility.agreement.app.AgreementWriter;
import org.tocsin.responsibility.batch.domain.BatchSnapshot;
import org.tocsin.responsibility.batch.persistence.BatchRepository;
import org.tocsin.responsibility.template.app.TemplateUse;
import org.tocsin.responsibility.template.app.UnitFilling;
import org.tocsin.responsibility.unit.app.UnitDirectory;

/** The units of a batch, which arrive many at once. Each row is an agreement, issued at once. */
@ApplicationScoped
public class BatchImports implements BulkImport<UnitFilling> {

    /** The query parameter that names the batch. */
    public static final String BATCH = "batch";

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    /** An agreement with its printed form takes tens of milliseconds; others wait for numbers. */
    private static final int CHUNK = 25;

    private final BatchRepository batches;
    private final TemplateUse templates;
    private final UnitDirectory units;
    private final AgreementWriter writer;
    private final ObjectMapper json;

    BatchImports(
            BatchRepository batches,
            TemplateUse templates,
            UnitDirectory units,
            AgreementWriter writer,
            ObjectMapper json) {
        this.batches = batches;
        this.templates = templates;
        this.units = units;
        this.writer = writer;
        this.json = json;
    }

    @Override
    public String collection() {
        return "agreements-of-batches";
    }

    @Override
    public Optional<String> jobs() {
        return Optional.of("agreement-batch-imports");
    }

    @Override
    public Class<UnitFilling> rowType() {
        return UnitFilling.class;
    }

    @Override
    public int chunk() {
        return CHUNK;
    }

    @Override
    public ImportHandler<UnitFilling> begin() {
        throw new IllegalStateException("Units are added to a batch");
    }

    @Override
    public ImportHandler<UnitFilling> begin(Map<String, String> parameters) {
        return rows(parameters, false);
    }

    @Override
    public ImportHandler<UnitFilling> trial(Map<String, String> parameters) {
        return rows(parameters, true);
    }

    private ImportHandler<UnitFilling> rows(Map<String, String> parameters, boolean trial) {
        UUID id = UUID.fromString(parameters.get(BATCH));
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            BatchSnapshot batch = batches.require(id).snapshot();
                            writer.superior(batch.superior().unitId());
                            return new BatchRows(
                                    new BatchRows.Means(units, writer, trial),
                                    batch,
                                    templates.named(
                                            batch.template().id(), batch.template().version()),
                                    common(batch));
                        });
    }

    private Map<String, String> common(BatchSnapshot batch) {
        try {
            return json.readValue(batch.parameters(), PARAMETERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
