package org.tocsin.responsibility.signatory.domain;

/** In what capacity a person signs for a unit. */
public enum Capacity {
    /** Its principal person in charge (主要负责人), Work Safety Law Art. 5. */
    PRINCIPAL,
    /** Authorised by name (授权签署人). */
    AUTHORISED
}
