package org.tocsin.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A line is a record, and nothing of it is interpreted. */
class TextRowsTest {

    private static List<String> read(byte[] body) {
        var rows =
                new TextRows(
                        new ByteArrayInputStream(body),
                        (number, line) -> JsonNodeFactory.instance.objectNode().put("text", line));
        List<String> read = new ArrayList<>();
        try {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                read.add(
                        switch (row) {
                            case RawRow.Readable(long number, var fields) ->
                                    number + ":" + fields.path("text").textValue();
                            case RawRow.Broken(long number, var why) -> number + "!" + why.code();
                        });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static List<String> read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsEveryCharacterButTheLineEnd() {
        assertThat(read("\"1、甲； 乙\"\n  ，空格 \t\r\n\"\n末行，无换行"))
                .containsExactly("1:\"1、甲； 乙\"", "2:  ，空格 \t", "3:\"", "4:末行，无换行");
    }

    @Test
    void takesEmptyLinesAsRecordsButNoneAfterTheLastLineEnd() {
        assertThat(read("a\n\n\r\nb\n")).containsExactly("1:a", "2:", "3:", "4:b");
        assertThat(read("")).isEmpty();
        assertThat(read("\n")).containsExactly("1:");
    }

    @Test
    void dropsAByteOrderMarkAtTheVeryStartOnly() {
        assertThat(read("\uFEFFa\n\uFEFFb\n")).containsExactly("1:a", "2:\uFEFFb");
    }

    @Test
    void doesNotEndALineAtALoneCarriageReturnOrAtUnicodeSeparators() {
        assertThat(read("a\rb\u2028c\u0085d\n")).containsExactly("1:a\rb\u2028c\u0085d");
    }

    @Test
    void namesALineThatIsNotUtf8AndGoesOn() {
        byte[] gbk = "消防通道堵塞\n".getBytes(Charset.forName("GBK"));
        byte[] body = new byte[gbk.length + 4];
        System.arraycopy("a\n".getBytes(StandardCharsets.UTF_8), 0, body, 0, 2);
        System.arraycopy(gbk, 0, body, 2, gbk.length);
        System.arraycopy("b\n".getBytes(StandardCharsets.UTF_8), 0, body, 2 + gbk.length, 2);

        assertThat(read(body)).containsExactly("1:a", "2!not-utf-8", "3:b");
    }

    @Test
    void namesALineOfMoreThanAMegabyteAndGoesOn() {
        assertThat(read("a".repeat((1 << 20) + 1) + "\nb\n"))
                .containsExactly("1!row-too-long", "2:b");
    }
}
