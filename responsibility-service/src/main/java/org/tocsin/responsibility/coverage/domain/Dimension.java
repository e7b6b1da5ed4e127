package org.tocsin.responsibility.coverage.domain;

/** What coverage is put together by. */
public enum Dimension {
    LEVEL,
    KIND,
    DIVISION
}
