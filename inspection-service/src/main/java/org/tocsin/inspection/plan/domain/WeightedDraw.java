package org.tocsin.inspection.plan.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A weighted random draw without replacement that anybody can compute again from the seed, with any
 * tool: Efraimidis and Spirakis (2006), in the form of exponential keys.
 *
 * <ol>
 *   <li>h = SHA-256 of the UTF-8 text {@code <seed>:<unitId>}, the id in lower case;
 *   <li>n = the first 13 hexadecimal digits of h as a whole number, u = (n + 0.5) ÷ 2^52;
 *   <li>key = −ln(u) ÷ weight, rounded to 12 decimals, half up;
 *   <li>the units with the smallest keys are drawn; equal keys go by the id.
 * </ol>
 *
 * The first unit drawn is a given one with probability weight ÷ sum of weights, each later one
 * likewise among those that are left.
 */
public final class WeightedDraw {

    /** Changes if a rule above does. */
    public static final String ALGORITHM = "efraimidis-spirakis-sha256/1";

    private static final int HEX_DIGITS = 13;
    private static final double SPAN = 0x1p52;
    private static final int DECIMALS = 12;

    private WeightedDraw() {}

    /** Who takes part, and how much more likely than with weight 1. */
    public record Entrant(UUID unitId, int weight) {}

    /** What an entrant drew: the smaller the key, the earlier. */
    public record Ticket(UUID unitId, BigDecimal key) {}

    private static final Comparator<Ticket> ORDER =
            Comparator.comparing(Ticket::key).thenComparing(ticket -> ticket.unitId().toString());

    /** All entrants in the order in which they are drawn. */
    public static List<Ticket> order(String seed, List<Entrant> entrants) {
        return entrants.stream()
                .map(entrant -> new Ticket(entrant.unitId(), key(seed, entrant)))
                .sorted(ORDER)
                .toList();
    }

    static BigDecimal key(String seed, Entrant entrant) {
        String digest = HexFormat.of().formatHex(sha256(seed + ":" + entrant.unitId()));
        long number = Long.parseLong(digest.substring(0, HEX_DIGITS), 16);
        double uniform = (number + 0.5) / SPAN;
        return BigDecimal.valueOf(-StrictMath.log(uniform) / entrant.weight())
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
