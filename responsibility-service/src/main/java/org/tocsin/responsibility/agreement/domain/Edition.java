package org.tocsin.responsibility.agreement.domain;

import jakarta.annotation.Nullable;
import java.util.UUID;

/**
 * Which version of one and the same agreement it is.
 *
 * @param firstId the first edition, which all of them share
 * @param number 1 for the first
 * @param supersedesId the edition that it is to replace
 */
public record Edition(UUID firstId, int number, @Nullable UUID supersedesId) {

    public static Edition first(UUID id) {
        return new Edition(id, 1, null);
    }

    public static Edition after(AgreementSnapshot older, int number) {
        return new Edition(older.firstId(), number, older.id());
    }
}
