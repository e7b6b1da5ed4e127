package org.tocsin.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written at once is what the library makes of the same document. */
class CanonicalWriterTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final CanonicalWriter writer = new CanonicalWriter(JSON);

    @JsonPropertyOrder({"z", "a"})
    record Ordered(String z, BigDecimal a, List<Integer> m) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    record Typed(String about, long number) {}

    enum Unsorted {
        Z,
        A
    }

    static Stream<Object> documents() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", 1);
        map.put("a", Arrays.asList(true, null, "消防", new BigDecimal("-25.0")));
        map.put("", "");
        Map<Unsorted, Integer> byEnum = new EnumMap<>(Unsorted.class);
        byEnum.put(Unsorted.Z, 1);
        byEnum.put(Unsorted.A, 2);
        return Stream.of(
                new Ordered("last", new BigDecimal("350000.00"), List.of(3, 1)),
                new Typed("about", 5),
                map,
                byEnum,
                JSON.createObjectNode().put("b", 1).put("a", new BigDecimal("1E+2")),
                Map.of("x", 0.1, "y", 1e30),
                Map.of("x", new double[] {1.5}, "y", new long[] {1L << 60}),
                Map.of("n", 1L << 53),
                Map.of("n", new BigInteger("12345678901234567890")),
                Map.of("n", new BigDecimal("1234567890123456.7")),
                Map.of("t", "\u0001 \n \" \\ / \u007f \uD83D\uDE00"),
                Map.of("\n", 1, "\uFB33", 2, "\uD83D\uDE00", 3),
                List.of(),
                List.of(Map.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isWhatTheLibraryWrites(Object document) throws IOException {
        assertThat(new String(writer.of(document), StandardCharsets.UTF_8))
                .isEqualTo(byTheLibrary(document));
    }

    @Test
    void aBareValueIsAnArrayOfOne() throws IOException {
        assertThat(new String(writer.of("text"), StandardCharsets.UTF_8)).isEqualTo("[\"text\"]");
        assertThat(new String(writer.of(5), StandardCharsets.UTF_8)).isEqualTo("[5]");
    }

    @Test
    void isWhatTheLibraryWritesOfAnyDocument() throws IOException {
        Random dice = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Object document = List.of(any(dice, 4));
            assertThat(new String(writer.of(document), StandardCharsets.UTF_8))
                    .isEqualTo(byTheLibrary(document));
        }
    }

    private static Object any(Random dice, int depth) {
        return switch (dice.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> text(dice);
            case 1 -> dice.nextInt();
            case 2 -> dice.nextLong() >> dice.nextInt(64);
            case 3 -> BigDecimal.valueOf(dice.nextLong() >> dice.nextInt(64), dice.nextInt(9));
            case 4 -> dice.nextBoolean();
            case 5 -> {
                List<Object> list = new ArrayList<>();
                for (int i = dice.nextInt(4); i > 0; i--) {
                    list.add(any(dice, depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = dice.nextInt(5); i > 0; i--) {
                    map.put(text(dice), any(dice, depth - 1));
                }
                yield map;
            }
        };
    }

    private static String text(Random dice) {
        String from = "aAzZ09 \"\\/<é中台\u2028\uFB33\t";
        StringBuilder text = new StringBuilder();
        for (int i = dice.nextInt(4); i >= 0; i--) {
            text.append(from.charAt(dice.nextInt(from.length())));
        }
        return text.toString();
    }

    private static String byTheLibrary(Object document) throws IOException {
        return new JsonCanonicalizer(JSON.writeValueAsBytes(document)).getEncodedString();
    }
}
