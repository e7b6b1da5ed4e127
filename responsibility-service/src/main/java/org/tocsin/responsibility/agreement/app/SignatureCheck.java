package org.tocsin.responsibility.agreement.app;

/** The outcome of one check. */
public record SignatureCheck(CheckCode code, boolean passed) {}
