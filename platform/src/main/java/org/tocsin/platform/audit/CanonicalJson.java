package org.tocsin.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The RFC 8785 form of a document. What a bulk import digests a hundred thousand times (texts,
 * whole and decimal numbers, truth values) is written straight from the tree; the library, which
 * parses the document once more, does what is rare: floating point, very large numbers, surrogates.
 */
public final class CanonicalJson {

    private static final long EXACT = 1L << 53;
    private static final int SURE_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;
    private static final String SHORT = "btnfr";
    private static final String SHORT_FOR = "\b\t\n\f\r";

    private final StringBuilder text = new StringBuilder(1024);

    private CanonicalJson() {}

    /**
     * @param document an object or an array
     */
    public static byte[] of(JsonNode document, ObjectMapper json) throws IOException {
        CanonicalJson form = new CanonicalJson();
        return form.write(document)
                ? form.text.toString().getBytes(StandardCharsets.UTF_8)
                : new JsonCanonicalizer(json.writeValueAsBytes(document)).getEncodedUTF8();
    }

    /** Whether it could be written here. */
    private boolean write(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> string(node.textValue());
            case NUMBER -> number(node);
            case BOOLEAN, NULL -> {
                text.append(node.asText());
                yield true;
            }
            case BINARY, MISSING, POJO -> false;
        };
    }

    private boolean object(JsonNode node) {
        Map<String, JsonNode> sorted = new TreeMap<>(); // by UTF-16 code units, as the RFC wants
        node.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        text.append('{');
        boolean first = true;
        for (Map.Entry<String, JsonNode> field : sorted.entrySet()) {
            if (!first) {
                text.append(',');
            }
            first = false;
            if (!string(field.getKey())) {
                return false;
            }
            text.append(':');
            if (!write(field.getValue())) {
                return false;
            }
        }
        text.append('}');
        return true;
    }

    private boolean array(JsonNode node) {
        text.append('[');
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            if (!write(node.get(i))) {
                return false;
            }
        }
        text.append(']');
        return true;
    }

    private boolean number(JsonNode node) {
        if (node.isBigDecimal()) {
            return decimal(node.decimalValue());
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            return false;
        }
        long number = node.longValue();
        text.append(number);
        return number > -EXACT && number < EXACT;
    }

    /**
     * With so few digits the number nearest to it is written with the same ones (ECMAScript's
     * Number::toString, which the RFC prescribes), and within these bounds without an exponent.
     */
    private boolean decimal(BigDecimal number) {
        Optional<String> written = text(number);
        written.ifPresent(text::append);
        return written.isPresent();
    }

    /** How a number is written, where that is sure. */
    static Optional<String> text(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        boolean sure =
                bare.precision() <= SURE_DIGITS
                        && bare.scale() <= MOST_DECIMALS
                        && bare.scale() > -MOST_DECIMALS;
        return sure ? Optional.of(bare.toPlainString()) : Optional.empty();
    }

    private boolean string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isSurrogate(c)) {
                return false;
            }
            character(c);
        }
        text.append('"');
        return true;
    }

    private void character(char c) {
        if (c == '"' || c == '\\') {
            text.append('\\').append(c);
        } else if (c >= ' ') {
            text.append(c);
        } else if (SHORT_FOR.indexOf(c) >= 0) {
            text.append('\\').append(SHORT.charAt(SHORT_FOR.indexOf(c)));
        } else {
            text.append("\\u00").append(Character.forDigit(c >> 4, 16));
            text.append(Character.forDigit(c & 15, 16));
        }
    }
}
