package org.tocsin.responsibility.signing.domain;

/** The person a key belongs to: the token's subject, and the name to show. */
public record KeyHolder(String subject, String name) {}
