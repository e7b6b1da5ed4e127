package org.tocsin.accident.indicator.domain;

/** Who set a limit. */
public enum LimitSource {
    /** A responsibility agreement in force 责任书. */
    AGREEMENT,
    /** The committee's office 安委办, until an agreement in force says otherwise. */
    OFFICE
}
