package org.tocsin.responsibility.template.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.template.domain.AgreementTemplate;
import org.tocsin.responsibility.template.domain.TemplateContent;
import org.tocsin.responsibility.template.domain.TemplateSnapshot;
import org.tocsin.responsibility.template.domain.TemplateVersion;
import org.tocsin.responsibility.template.persistence.TemplateRepository;
import org.tocsin.responsibility.template.persistence.TemplateVersionRepository;

/** Words templates, publishes and withdraws them. */
@ApplicationScoped
public class TemplateRegister {

    private final TemplateRepository templates;
    private final TemplateVersionRepository versions;
    private final TemplateRights rights;
    private final AuditTrail audit;
    private final Clock clock;

    TemplateRegister(
            TemplateRepository templates,
            TemplateVersionRepository versions,
            TemplateRights rights,
            AuditTrail audit,
            Clock clock) {
        this.templates = templates;
        this.versions = versions;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public UUID create(TemplateDraft draft) {
        AgreementTemplate template =
                new AgreementTemplate(
                        Ids.next(),
                        draft.name(),
                        rights.division(),
                        rights.anchorId(),
                        Moments.now(clock));
        templates.persistAndFlush(template);
        versions.persist(new TemplateVersion(Ids.next(), template.id(), 1, draft.content()));
        audit.record("create", "agreement-template", template.id(), null, template.snapshot());
        return template.id();
    }

    /** Changes the draft; where all has been published, begins the next version. */
    @Transactional
    public void revise(UUID id, IfMatch expected, TemplateDraft draft) {
        AgreementTemplate template = open(id, expected);
        TemplateSnapshot before = template.snapshot();
        int number = template.revise(draft.name(), now());
        write(id, before.draftNumber() == null, number, draft.content());
        end("revise", template, before);
    }

    private void write(UUID id, boolean begins, int number, TemplateContent content) {
        if (begins) {
            versions.persist(new TemplateVersion(Ids.next(), id, number, content));
        } else {
            versions.require(id, number).write(content);
        }
    }

    @Transactional
    public void publish(UUID id, IfMatch expected) {
        AgreementTemplate template = open(id, expected);
        TemplateSnapshot before = template.snapshot();
        Instant now = now();
        versions.require(id, template.publish(now)).publish(rights.name(), now);
        end("publish", template, before);
    }

    @Transactional
    public void withdraw(UUID id, IfMatch expected, String reason) {
        AgreementTemplate template = open(id, expected);
        TemplateSnapshot before = template.snapshot();
        template.withdraw(reason, now());
        end("withdraw", template, before);
    }

    private AgreementTemplate open(UUID id, IfMatch expected) {
        AgreementTemplate template = templates.require(id);
        rights.require(template.snapshot());
        expected.check("agreement-template", id, template.version());
        return template;
    }

    private void end(String action, AgreementTemplate template, TemplateSnapshot before) {
        templates.flush();
        audit.record(action, "agreement-template", template.id(), before, template.snapshot());
    }

    private Instant now() {
        return Moments.now(clock);
    }
}
