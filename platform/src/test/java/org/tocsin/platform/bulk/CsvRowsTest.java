package org.tocsin.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.platform.bulk.RawRow.Broken;
import org.tocsin.platform.bulk.RawRow.Readable;
import org.tocsin.platform.problem.Refusal;

class CsvRowsTest {

    private static final Set<String> KNOWN = Set.of("item", "text", "assurances.funds");

    private static List<RawRow> read(byte[] body, boolean neutralised) throws IOException {
        var source = new CsvRows(new ByteArrayInputStream(body), KNOWN, neutralised);
        List<RawRow> rows = new ArrayList<>();
        for (RawRow row = source.next(); row != null; row = source.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static List<RawRow> read(String body) throws IOException {
        return read(body.getBytes(StandardCharsets.UTF_8), false);
    }

    private static String text(RawRow row) {
        return ((Readable) row).fields().path("text").textValue();
    }

    private static String code(RawRow row) {
        return ((Broken) row).why().code();
    }

    @Test
    void readsCrlfQuotesAndLineBreaksWithinQuotes() throws IOException {
        List<RawRow> rows =
                read("item,text\r\n1,\"he said \"\"no\"\",\r\nthen left\"\r\n2,plain\r\n");

        assertThat(rows).hasSize(2);
        assertThat(text(rows.getFirst())).isEqualTo("he said \"no\",\r\nthen left");
        assertThat(rows.get(1).number()).isEqualTo(2);
        assertThat(text(rows.get(1))).isEqualTo("plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "：；，。、（）！？《》“”‘’【】—…￥",
                "ｆｕｌｌ　ｗｉｄｔｈ，＝＋－＠",
                "nul\u0000inside",
                "tab\tand\u00a0spaces  ",
                "  leading",
                "🔥\ud83d\udea8 beyond the BMP 𠮷",
                "'apostrophe",
                "=SUM(A1)",
                "\u202Eright-to-left\u200Bzero-width"
            })
    void keepsEveryCharacter(String cell) throws IOException {
        assertThat(text(read("item,text\n1,\"" + cell + "\"\n").getFirst())).isEqualTo(cell);
    }

    @Test
    void takesAByteOrderMarkAndEveryLineEnd() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            List<RawRow> rows = read("\uFEFFitem,text" + end + "1,a" + end + end + "2,b");
            assertThat(rows).extracting(CsvRowsTest::text).containsExactly("a", "b");
        }
    }

    @Test
    void nestsColumnsWithADotAndLeavesOutEmptyCells() throws IOException {
        Readable row = (Readable) read("item,assurances.funds,text\n1,500.10,\n").getFirst();

        assertThat(row.fields().toString())
                .isEqualTo("{\"item\":\"1\",\"assurances\":{\"funds\":\"500.10\"}}");
    }

    @Test
    void namesTheRowWithAQuoteThatNeverEndsAndReadsTheRest() throws IOException {
        List<RawRow> rows = read("item,text\n1,a\n2,\"never ends\n3,c\n4,\"d, quoted\"\n");

        assertThat(rows).hasSize(4);
        assertThat(code(rows.get(1))).isEqualTo("broken-quote");
        assertThat(rows.get(1).number()).isEqualTo(2);
        assertThat(text(rows.get(2))).isEqualTo("c");
        assertThat(text(rows.get(3))).isEqualTo("d, quoted");
    }

    @Test
    void namesTheRowWithTextAfterAClosingQuoteAndReadsTheRest() throws IOException {
        List<RawRow> rows = read("item,text\n1,\"a\"b\n2,c\n");

        assertThat(code(rows.getFirst())).isEqualTo("broken-quote");
        assertThat(text(rows.get(1))).isEqualTo("c");
    }

    @Test
    void takesALoneQuoteWithinAnUnquotedCellAsItIs() throws IOException {
        List<RawRow> rows = read("item,text\n1,a 5\" pipe\n2,b\n3,a 6\" pipe\n");

        assertThat(rows)
                .extracting(CsvRowsTest::text)
                .containsExactly("a 5\" pipe", "b", "a 6\" pipe");
    }

    @Test
    void namesTheRowThatIsNotUtf8AndReadsTheRest() throws IOException {
        byte[] gbk = "隐患".getBytes(Charset.forName("GBK"));
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes("item,text\n1,".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(gbk);
        body.writeBytes("\n2,隐患\n".getBytes(StandardCharsets.UTF_8));

        List<RawRow> rows = read(body.toByteArray(), false);

        assertThat(code(rows.getFirst())).isEqualTo("not-utf-8");
        assertThat(text(rows.get(1))).isEqualTo("隐患");
    }

    @Test
    void namesTheRowWithTooManyOrTooFewCells() throws IOException {
        List<RawRow> rows = read("item,text\n1\n2,b,c\n3,d\n");

        assertThat(code(rows.getFirst())).isEqualTo("cell-count");
        assertThat(code(rows.get(1))).isEqualTo("cell-count");
        assertThat(text(rows.get(2))).isEqualTo("d");
    }

    @Test
    void skipsARowThatIsTooLongAndReadsTheRest() throws IOException {
        List<RawRow> rows = read("item,text\n1," + "x".repeat(RawRow.Source.LIMIT) + "\n2,b\n");

        assertThat(code(rows.getFirst())).isEqualTo("row-too-long");
        assertThat(text(rows.get(1))).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "item,colour\n", "item,item\n", "item,\n", "\"item\n1\n"})
    void refusesAFileWhoseHeaderItCannotTrust(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void undoesTheApostrophesOfOurOwnExportsOnRequest() throws IOException {
        byte[] body = "item,text\n1,'=SUM(A1)\n2,''quoted\n".getBytes(StandardCharsets.UTF_8);

        assertThat(read(body, true))
                .extracting(CsvRowsTest::text)
                .containsExactly("=SUM(A1)", "'quoted");
        assertThat(read(body, false))
                .extracting(CsvRowsTest::text)
                .containsExactly("'=SUM(A1)", "''quoted");
    }
}
