package org.tocsin.accident.duty.domain;

/** Where a limit comes from. */
public enum Basis {
    /** A law or regulation, which cannot be configured away. */
    LAW,
    /** Local practice, to be confirmed or replaced by the installation. */
    CONF
}
