package org.tocsin.responsibility.accountability.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.tocsin.responsibility.workflow.domain.ActingPerson;

/** Who took the investigation. */
@Embeddable
public record Investigator(
        @Column(name = "investigator") String subject,
        @Column(name = "investigator_name") String name) {

    static Investigator of(ActingPerson person) {
        return new Investigator(person.subject(), person.name());
    }
}
