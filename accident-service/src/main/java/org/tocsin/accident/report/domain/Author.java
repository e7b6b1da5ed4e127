package org.tocsin.accident.report.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who made a revision, as kept with it.
 *
 * @param roles the roles of the token at that moment, sorted, separated by blanks
 */
@Embeddable
public record Author(
        @Column(name = "author_subject") String subject,
        @Column(name = "author_name") String name,
        @Nullable @Column(name = "author_division") String division,
        @Column(name = "author_roles") String roles) {}
