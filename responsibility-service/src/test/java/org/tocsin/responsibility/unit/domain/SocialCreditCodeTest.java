package org.tocsin.responsibility.unit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /**
     * The first one is the example in GB 32100-2015 itself; then the codes that large enterprises
     * print on their invoices; the last two are of the demo world.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91110000802100433B",
                "91330100799655058B",
                "914403001922038216",
                "91990101MA0000007H",
                "91990102MA0000015T"
            })
    void acceptsWhatTheStandardComputes(String code) {
        assertThat(SocialCreditCode.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100M000100Y42",
                "91350100m000100y43",
                "91350100I000100Y43",
                "9135010OM000100Y43",
                "９1350100M000100Y43"
            })
    void refusesOtherLengthsAlphabetsAndChecks(String code) {
        assertThat(SocialCreditCode.isValid(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000802100433B"})
    void noticesEverySingleWrongCharacter(String seed) {
        String valid = completed(seed);
        for (int i = 0; i < valid.length(); i++) {
            for (char c : ALPHABET.toCharArray()) {
                String changed = valid.substring(0, i) + c + valid.substring(i + 1);
                assertThat(SocialCreditCode.isValid(changed))
                        .as(changed)
                        .isEqualTo(changed.equals(valid));
            }
        }
    }

    /** Every two, neighbours or not; the standard weighs the first and the last alike. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000802100433B", "914403001922038216"})
    void noticesEveryExchangeOfTwoCharacters(String valid) {
        int last = valid.length() - 1;
        for (int i = 0; i < last; i++) {
            for (int j = i + 1; j <= last; j++) {
                StringBuilder changed = new StringBuilder(valid);
                changed.setCharAt(i, valid.charAt(j));
                changed.setCharAt(j, valid.charAt(i));
                boolean caught = i > 0 || j < last;
                assertThat(SocialCreditCode.isValid(changed.toString()))
                        .as("%s, %d and %d", changed, i, j)
                        .isEqualTo(!caught || changed.toString().equals(valid));
            }
        }
    }

    @Test
    void everyCharacterOfTheAlphabetCountsInEveryPlace() {
        for (char c : ALPHABET.toCharArray()) {
            String first17 = "91990101" + String.valueOf(c).repeat(9);
            String valid = first17 + SocialCreditCode.checkCharacter(first17);
            assertThat(SocialCreditCode.isValid(valid)).as(valid).isTrue();
        }
        assertThat(SocialCreditCode.isValid(completed("9199A101MA0000007H"))).isFalse();
    }

    private static String completed(String code) {
        String first17 = code.substring(0, 17).replaceFirst("^(..)[A-Z]{6}", "$1990101");
        return first17 + SocialCreditCode.checkCharacter(first17);
    }
}
