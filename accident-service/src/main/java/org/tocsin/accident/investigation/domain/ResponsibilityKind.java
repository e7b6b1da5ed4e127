package org.tocsin.accident.investigation.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody is held responsible for, Decree 493 Art. 30 (5). */
@Schema(name = "ResponsibilityKind", description = "Kind of responsibility 责任类别：直接、主要、管理、监管、领导")
public enum ResponsibilityKind {
    DIRECT,
    PRINCIPAL,
    MANAGEMENT,
    SUPERVISION,
    LEADERSHIP
}
