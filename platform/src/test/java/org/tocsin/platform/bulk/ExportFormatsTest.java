package org.tocsin.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.platform.problem.Text;

class ExportFormatsTest {

    record Funds(BigDecimal amountCny) {}

    record View(String id, String text, int deaths, Funds funds, List<String> tags) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private static String export(BulkFormat format, boolean bom, View... views) throws IOException {
        var out = new ByteArrayOutputStream();
        RowWriter writer = RowWriter.of(format, View.class, JSON, out, bom);
        writer.begin();
        for (View view : views) {
            writer.write(view);
        }
        writer.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static View view(String text) {
        return new View("1", text, 0, null, List.of());
    }

    @Test
    void writesCsvWithAHeaderFlattenedAndCrlf() throws IOException {
        var view =
                new View("1", "a,\"b\"", -3, new Funds(new BigDecimal("-1E+3")), List.of("x", "y"));

        assertThat(export(BulkFormat.CSV, false, view))
                .isEqualTo(
                        "id,text,deaths,funds.amountCny,tags\r\n"
                                + "1,\"a,\"\"b\"\"\",-3,-1000,\"[\"\"x\"\",\"\"y\"\"]\"\r\n");
    }

    @Test
    void beginsWithAByteOrderMarkOnRequestOnly() throws IOException {
        assertThat(export(BulkFormat.CSV, true)).startsWith("\uFEFFid,");
        assertThat(export(BulkFormat.CSV, false)).startsWith("id,");
        assertThat(export(BulkFormat.NDJSON, true, view("a"))).startsWith("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "\tx", "\rx"})
    void neutralisesTextThatASpreadsheetWouldRun(String text) throws IOException {
        String cell = export(BulkFormat.CSV, false, view(text)).split("\r\n", 2)[1];

        assertThat(cell).containsAnyOf("1,'" + text, "1,\"'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@a",
                "\tx",
                "\rx",
                "'x",
                "''=x",
                "'",
                "a\r\nb",
                "\"",
                "，、：；“”",
                "nul\u0000",
                "＝full",
                "  spaces  ",
                "🔥𠮷",
                "\n",
                ",",
                "plain"
            })
    void holdsEveryCharacterThereAndBack(String text) throws IOException {
        String csv = export(BulkFormat.CSV, true, view(text));
        var source =
                new CsvRows(
                        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                        Set.of("id", "text", "deaths", "funds.amountCny", "tags"),
                        true);
        var row = (RawRow.Readable) source.next();

        assertThat(row.fields().path("text").textValue()).isEqualTo(text);
        assertThat(
                        JSON.readTree(export(BulkFormat.NDJSON, false, view(text)))
                                .path("text")
                                .textValue())
                .isEqualTo(text);
    }

    @Test
    void writesNdjsonAndJsonArrays() throws IOException {
        assertThat(export(BulkFormat.NDJSON, false)).isEmpty();
        assertThat(export(BulkFormat.NDJSON, false, view("a"), view("b")).lines()).hasSize(2);
        assertThat(export(BulkFormat.JSON, false)).isEqualTo("[]\n");
        assertThat(JSON.readTree(export(BulkFormat.JSON, false, view("a"), view("b")))).hasSize(2);
    }

    @Test
    void namesTheFileInBothAlphabets() {
        assertThat(
                        FileName.attachment(
                                Text.of("隐患 台账", "Hazard register"),
                                LocalDate.of(2026, 3, 1),
                                "csv"))
                .isEqualTo(
                        "attachment; filename=\"hazard-register-2026-03-01.csv\";"
                                + " filename*=UTF-8''%E9%9A%90%E6%82%A3%20%E5%8F%B0%E8%B4%A6-2026-03-01.csv");
    }

    @Test
    void digestsWhatItWrites() throws IOException {
        var out = new DigestStream(new ByteArrayOutputStream());
        List<byte[]> parts = new ArrayList<>(List.of("a".getBytes(StandardCharsets.UTF_8)));
        IntStream.range(0, 3).forEach(i -> parts.add("隐患".getBytes(StandardCharsets.UTF_8)));
        for (byte[] part : parts) {
            out.write(part);
        }

        assertThat(out.base64()).isEqualTo("Lz98a5oYfrzNHMdt5ieCfpiBH7D7fWpUZ5uKuyZDUnk=");
    }
}
