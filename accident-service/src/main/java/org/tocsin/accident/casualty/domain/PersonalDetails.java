package org.tocsin.accident.casualty.domain;

import jakarta.annotation.Nullable;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What names a casualty, or is nobody's business. Kept sealed; opened for accident handlers and
 * auditors only, each time on record.
 *
 * @param idNumber identity number, GB 11643
 * @param medicalFacts diagnosis and treatment
 */
public record PersonalDetails(
        @Nullable String name,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String medicalFacts) {

    public static final PersonalDetails NONE = new PersonalDetails(null, null, null, null);

    private static final String WITHHELD = "**";
    private static final int PHONE = 11;

    public boolean saysNothing() {
        return Stream.of(name, idNumber, phone, medicalFacts).allMatch(Objects::isNull);
    }

    /** What a later statement leaves out stays as it was. */
    public PersonalDetails updatedBy(PersonalDetails later) {
        return new PersonalDetails(
                or(later.name, name),
                or(later.idNumber, idNumber),
                or(later.phone, phone),
                or(later.medicalFacts, medicalFacts));
    }

    /**
     * For those who may know that there is something, and not what: the first character of the
     * name, the ends of the numbers, nothing medical.
     */
    public PersonalDetails masked() {
        return new PersonalDetails(
                name == null ? null : name.substring(0, name.offsetByCodePoints(0, 1)) + WITHHELD,
                idNumber == null ? null : ends(idNumber, 4, 4),
                phone == null ? null : maskedPhone(),
                null);
    }

    private String maskedPhone() {
        String digits = phone.replaceAll("[^0-9]", "");
        return digits.length() < PHONE ? "****" : ends(digits, digits.length() - 8, 4);
    }

    private static String ends(String text, int first, int last) {
        return text.substring(0, first)
                + "*".repeat(text.length() - first - last)
                + text.substring(text.length() - last);
    }

    private static @Nullable String or(@Nullable String later, @Nullable String before) {
        return later == null ? before : later;
    }

    /** What is printed may end in a log. */
    @Override
    public String toString() {
        return "PersonalDetails[withheld]";
    }
}
