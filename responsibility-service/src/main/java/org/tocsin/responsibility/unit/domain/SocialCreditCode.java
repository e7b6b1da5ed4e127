package org.tocsin.responsibility.unit.domain;

/**
 * The unified social credit code (统一社会信用代码) of GB 32100-2015: 17 characters, of which the third to
 * the eighth are the digits of a division, and a check character, over an alphabet of 31 without I,
 * O, S, V and Z. The check finds every single wrong character and every exchange of two, but for
 * that of the first with the last: both weigh 1.
 */
public final class SocialCreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int DIVISION_FROM = 2;
    private static final int DIVISION_TO = 8;
    private static final int MODULUS = 31;
    private static final int BASE = 3;

    private SocialCreditCode() {}

    public static boolean isValid(String code) {
        if (code == null || code.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return false;
            }
        }
        for (int i = DIVISION_FROM; i < DIVISION_TO; i++) {
            if (!Character.isDigit(code.charAt(i))) {
                return false;
            }
        }
        return code.charAt(LENGTH - 1) == checkCharacter(code.substring(0, LENGTH - 1));
    }

    /** The character that completes the first 17: weights are the powers of 3 modulo 31. */
    static char checkCharacter(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < first17.length(); i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
            weight = weight * BASE % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
