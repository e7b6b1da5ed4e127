package org.tocsin.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.platform.bulk.RawRow.Broken;
import org.tocsin.platform.bulk.RawRow.Readable;
import org.tocsin.platform.problem.Refusal;

class JsonRowsTest {

    private static final ObjectReader TREES = new ObjectMapper().reader();

    private static ByteArrayInputStream bytes(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<RawRow> all(RawRow.Source source) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        for (RawRow row = source.next(); row != null; row = source.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static List<RawRow> lines(String body) throws IOException {
        ObjectReader strict = TREES.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        return all(new NdjsonRows(bytes(body), strict));
    }

    private static List<RawRow> array(String body) throws IOException {
        return all(new JsonArrayRows(bytes(body), TREES));
    }

    private static String text(RawRow row) {
        return ((Readable) row).fields().path("text").textValue();
    }

    @Test
    void readsALineEachAndGoesOnAfterABrokenOne() throws IOException {
        List<RawRow> rows =
                lines(
                        "\uFEFF{\"text\":\"a\\u0000，\"}\r\n\n{\"text\":\n{\"text\":\"b\"} {}\n{\"text\":\"c\"}");

        assertThat(text(rows.getFirst())).isEqualTo("a\u0000，");
        assertThat(rows.get(1)).isInstanceOf(Broken.class);
        assertThat(rows.get(2)).isInstanceOf(Broken.class);
        assertThat(rows.get(3).number()).isEqualTo(4);
        assertThat(text(rows.get(3))).isEqualTo("c");
    }

    @Test
    void readsAnArrayElementByElement() throws IOException {
        assertThat(array(" [ {\"text\":\"a\"}, {\"text\":\"b\"} ] "))
                .extracting(JsonRowsTest::text)
                .containsExactly("a", "b");
        assertThat(array("[]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"text\":\"a\"}, {\"text\": ]",
                "[{\"text\":\"a\"}",
                "[{\"text\":\"a\"}, ",
                "[{\"text\":\"a\"}] {}",
                "[{\"text\":\"a\"}] x"
            })
    void namesTheElementWhereAnArrayBreaksAndStops(String body) throws IOException {
        List<RawRow> rows = array(body);

        assertThat(rows).hasSize(2);
        assertThat(text(rows.getFirst())).isEqualTo("a");
        assertThat(((Broken) rows.get(1)).number()).isEqualTo(2);
        assertThat(((Broken) rows.get(1)).why().code()).isEqualTo("broken-json");
    }

    @Test
    void stopsAtAnElementThatIsTooLarge() throws IOException {
        String huge = "\"x\",".repeat(RawRow.Source.LIMIT / 4 + 10);

        List<RawRow> rows = array("[{\"text\":\"a\"},[" + huge + "1],{\"text\":\"b\"}]");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).isInstanceOf(Broken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "\"a\"", "nonsense"})
    void refusesABodyThatIsNoArray(String body) {
        assertThatThrownBy(() -> array(body)).isInstanceOf(Refusal.class);
    }
}
