package org.tocsin.responsibility.agreement.domain;

/** An event with its place in the agreement's history: 1, 2, 3, without gaps. */
public record SequencedEvent(long sequence, AgreementEvent event) {}
