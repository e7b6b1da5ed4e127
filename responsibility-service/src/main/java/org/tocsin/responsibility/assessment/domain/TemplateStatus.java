package org.tocsin.responsibility.assessment.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a template stands: only a published one is used, and a published one is frozen. */
@Schema(name = "AssessmentTemplateStatus", description = "草案、已发布、已被替代")
public enum TemplateStatus {
    DRAFT,
    PUBLISHED,
    /** A later edition was published. */
    RETIRED
}
