package org.tocsin.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way gives the same bytes as the library. */
class CanonicalJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"b\":1,\"a\":[true,false,null,{\"z\":{},\"y\":[]}],\"\":\"\"}",
                "{\"中\":\"消防通道\",\"z\":\"é\",\"Z\":\"\u20AC\u2028\u007f\",\"aa\":0,\"a\":-17}",
                "{\"t\":\"\\b\\t\\n\\f\\r\\u0000\\u001f\\u000b \\\" \\\\ / <>&'\"}",
                "{\"n\":[0,1,-1,9007199254740991,9007199254740992,9007199254740993,-9007199254740993,1e30,12345678901234567890]}",
                "{\"f\":[0.5,1.0,1e-7,120.123456,-0.0,1E2]}",
                "{\"e\":\"\uD83D\uDE00\",\"\uD83D\uDE00\":1,\"\uFB33\":2}",
                "[\"a\",[\"b\"]]"
            })
    void isWhatTheLibraryWrites(String document) throws IOException {
        byte[] written = CanonicalJson.of(JSON.readTree(document), JSON);

        assertThat(new String(written, StandardCharsets.UTF_8))
                .isEqualTo(
                        new JsonCanonicalizer(JSON.writeValueAsBytes(JSON.readTree(document)))
                                .getEncodedString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.00",
                "-0.0",
                "21",
                "100",
                "1E+2",
                "-25.0",
                "350000.00",
                "33.3",
                "0.000001",
                "-0.0000012",
                "9999999999999.99",
                "123456789012345",
                "1234567890123456",
                "12345678901234.567",
                "1E+20",
                "1E+21",
                "1E-7"
            })
    void decimalsAreWhatTheLibraryWrites(String number) throws IOException {
        JsonNode document = JSON.createArrayNode().add(new BigDecimal(number));

        assertThat(new String(CanonicalJson.of(document, JSON), StandardCharsets.UTF_8))
                .isEqualTo(
                        new JsonCanonicalizer(JSON.writeValueAsBytes(document)).getEncodedString());
    }

    @Test
    void sortsByCodeUnitsWhateverTheOrderBefore() throws IOException {
        assertThat(CanonicalJson.of(JSON.readTree("{\"b\":1,\"a\":2}"), JSON))
                .isEqualTo("{\"a\":2,\"b\":1}".getBytes(StandardCharsets.UTF_8));
    }
}
