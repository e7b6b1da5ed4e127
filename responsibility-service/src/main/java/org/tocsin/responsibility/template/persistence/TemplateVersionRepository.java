package org.tocsin.responsibility.template.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.responsibility.template.domain.TemplateVersion;

/** Storage of versions. Scope is that of their template, which is asked for first. */
@ApplicationScoped
public class TemplateVersionRepository implements PanacheRepositoryBase<TemplateVersion, UUID> {

    public TemplateVersion require(UUID templateId, int number) {
        return find("templateId = ?1 and number = ?2", templateId, number)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("agreement-template version", number));
    }

    public List<TemplateVersion> ofTemplate(UUID templateId) {
        return list("templateId = ?1 order by number", templateId);
    }
}
