package org.tocsin.accident.document.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What a document belongs to; who may read that may read the document.
 *
 * @param kind name of the kind of record in the API, for example {@code adjudication}; ASCII, at
 *     most 40 characters
 */
@Embeddable
public record DocumentSubject(
        @Column(name = "subject_kind") String kind, @Column(name = "subject_id") UUID id) {}
