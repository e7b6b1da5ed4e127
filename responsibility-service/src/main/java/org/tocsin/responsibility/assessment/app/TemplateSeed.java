package org.tocsin.responsibility.assessment.app;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.assessment.domain.AssessmentTemplate;
import org.tocsin.responsibility.assessment.domain.TemplateTerms;
import org.tocsin.responsibility.assessment.persistence.SettlementRepository;
import org.tocsin.responsibility.assessment.persistence.TemplateRepository;

/** Puts the templates that came with the suite on the shelf, once, for every division. */
@ApplicationScoped
class TemplateSeed {

    private static final String BUILT_IN = "/assessment-templates.json";

    private final TemplateRepository templates;
    private final SettlementRepository settlements;
    private final AssessmentSettings settings;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    TemplateSeed(
            TemplateRepository templates,
            SettlementRepository settlements,
            AssessmentSettings settings,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock) {
        this.templates = templates;
        this.settlements = settlements;
        this.settings = settings;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** A template with a fixed id. */
    record Given(UUID id, TemplateTerms terms) {}

    /** Instances that start at once take turns. */
    @Startup
    @Transactional
    void plant() {
        settlements.lock();
        Instant now = Moments.now(clock);
        for (Given given : read()) {
            if (templates.findByIdOptional(given.id()).isEmpty()) {
                AssessmentTemplate template =
                        new AssessmentTemplate(given.id(), given.id(), 1, null, given.terms(), now);
                template.publish(now);
                templates.persistAndFlush(template);
                audit.record(
                        "publish", "assessment-template", given.id(), null, template.snapshot());
            }
        }
    }

    private List<Given> read() {
        try (InputStream file =
                settings.templates().isPresent()
                        ? Files.newInputStream(settings.templates().get())
                        : TemplateSeed.class.getResourceAsStream(BUILT_IN)) {
            return json.readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The templates (tocsin.assessment.templates) cannot be read", unreadable);
        }
    }
}
