package org.tocsin.responsibility.unit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

    /** The first one is the example in GB 32100-2015 itself; the others are of the demo world. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91990101MA0000007H", "91990102MA0000015T"})
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

    @Test
    void noticesEverySingleWrongCharacter() {
        String valid = "91350100M000100Y43";
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (int i = 0; i < valid.length(); i++) {
            for (char c : alphabet.toCharArray()) {
                String changed = valid.substring(0, i) + c + valid.substring(i + 1);
                assertThat(SocialCreditCode.isValid(changed)).isEqualTo(changed.equals(valid));
            }
        }
    }
}
