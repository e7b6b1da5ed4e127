package org.tocsin.responsibility.document.app;

/** The names of the signature fields in the PDF, one for each side. */
public final class SignatureField {

    public static final String SUPERIOR = "superior";
    public static final String SUBORDINATE = "subordinate";

    private SignatureField() {}
}
