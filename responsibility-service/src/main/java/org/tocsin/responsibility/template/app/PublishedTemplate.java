package org.tocsin.responsibility.template.app;

import java.util.UUID;
import org.tocsin.responsibility.template.domain.TemplateContent;

/** A frozen version to write agreements from. */
public record PublishedTemplate(UUID id, int number, String name, TemplateContent content) {}
