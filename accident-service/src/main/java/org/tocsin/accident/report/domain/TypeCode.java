package org.tocsin.accident.report.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Accident type in a dated code set. The code is a string: {@code 09} and {@code 010} are different
 * types of GB 6441-1986, and leading zeros count.
 */
@Embeddable
public record TypeCode(
        @Column(name = "type_code_set") String codeSet, @Column(name = "type_code") String code) {

    public static final String GB_6441_1986 = "GB6441-1986";
}
