package org.tocsin.responsibility.template.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.responsibility.template.app.TemplateRecord.Numbered;
import org.tocsin.responsibility.template.domain.AgreementTemplate;
import org.tocsin.responsibility.template.domain.TemplateSnapshot;
import org.tocsin.responsibility.template.domain.TemplateStatus;
import org.tocsin.responsibility.template.domain.TemplateVersion;
import org.tocsin.responsibility.template.persistence.TemplateRepository;
import org.tocsin.responsibility.template.persistence.TemplateVersionRepository;

/** What templates there are, to those who may use them. */
@ApplicationScoped
public class TemplateQueries {

    private static final SortKeys<AgreementTemplate> SORT =
            SortKeys.of(AgreementTemplate.class, "t", "-updatedAt", AgreementTemplate::id)
                    .with("updatedAt", "t.updatedAt", AgreementTemplate::updatedAt, Instant::parse)
                    .with("name", "t.name", AgreementTemplate::name, text -> text);

    private final TemplateRepository templates;
    private final TemplateVersionRepository versions;
    private final TemplateRights rights;
    private final Keyset keyset;

    TemplateQueries(
            TemplateRepository templates,
            TemplateVersionRepository versions,
            TemplateRights rights,
            Keyset keyset) {
        this.templates = templates;
        this.versions = versions;
        this.rights = rights;
        this.keyset = keyset;
    }

    /**
     * @param number of the version to be shown; {@code null} for the draft of those who word it,
     *     else the published one
     */
    @Transactional
    public TemplateRecord single(UUID id, @Nullable Integer number) {
        AgreementTemplate template = templates.require(id);
        TemplateSnapshot snapshot = template.snapshot();
        boolean own = rights.covers(snapshot);
        int shown = number != null ? number : snapshot.shownNumber();
        if (number == null && own && snapshot.draftNumber() != null) {
            shown = snapshot.draftNumber();
        }
        return new TemplateRecord(
                snapshot,
                numbered(versions.require(id, shown)),
                own ? template.allowed() : List.of());
    }

    @Transactional
    public Page<TemplateSnapshot> page(
            @Nullable TemplateStatus status, @Nullable String q, PageParams params) {
        return keyset.page(params, SORT, templates.matching(status, q))
                .map(AgreementTemplate::snapshot);
    }

    @Transactional
    public List<Numbered> versions(UUID id) {
        templates.require(id);
        return versions.ofTemplate(id).stream().map(TemplateQueries::numbered).toList();
    }

    private static Numbered numbered(TemplateVersion version) {
        return new Numbered(
                version.number(), version.content(), version.publishedAt(), version.publishedBy());
    }
}
