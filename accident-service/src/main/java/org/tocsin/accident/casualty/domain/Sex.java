package org.tocsin.accident.casualty.domain;

/** As documents state it. */
public enum Sex {
    MALE,
    FEMALE
}
