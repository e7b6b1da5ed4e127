package org.tocsin.hazard.tip.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What the reporter keeps to ask how the tip stands: 100 random bits in an alphabet that can be
 * read out on the telephone (no I, L, O, U). Only its hash is stored, so the code exists on the
 * receipt alone; with that many random bits a plain hash cannot be searched backwards.
 */
public record ReceiptCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static ReceiptCode random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new ReceiptCode(code.toString());
    }

    /**
     * What is stored: SHA-256 of the code without its hyphens, as forgiving as the alphabet allows.
     * Whatever else is given is hashed just as well: a wrong code costs what a right one costs.
     */
    public String hash() {
        String plain =
                text.toUpperCase(Locale.ROOT)
                        .replace("-", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** What is printed may end in a log. */
    @Override
    public String toString() {
        return "ReceiptCode[withheld]";
    }
}
