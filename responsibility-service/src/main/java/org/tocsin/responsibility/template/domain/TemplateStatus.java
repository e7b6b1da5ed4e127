package org.tocsin.responsibility.template.domain;

/** Where a template stands. */
public enum TemplateStatus {
    /** Nothing of it has been published yet. */
    DRAFT,
    /** There is a published version to issue from; another may be in the making. */
    PUBLISHED,
    /** Nothing is issued from it any more. */
    WITHDRAWN
}
