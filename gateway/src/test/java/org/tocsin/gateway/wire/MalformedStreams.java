package org.tocsin.gateway.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Byte streams that are not one clear HTTP request. Each ends with, or hides, a second request to
 * {@code /api/v1/public/tips/SMUGGLED}: whoever reads the stream otherwise than the gateway would
 * see it.
 */
final class MalformedStreams {

    /** What is sent, in pieces; the sender pauses between them. Heads before the last are clear. */
    record Stream(String name, Supplier<List<String>> pieces) {

        @Override
        public String toString() {
            return name.chars()
                    .mapToObj(c -> c < ' ' || c == 127 ? "<" + c + ">" : Character.toString(c))
                    .collect(Collectors.joining());
        }
    }

    private static final String PATH = "/api/v1/public/tips";
    private static final String HEAD = "POST " + PATH + " HTTP/1.1\r\nHost: x\r\n";
    private static final String SMUGGLED =
            "GET /api/v1/public/tips/SMUGGLED HTTP/1.1\r\nHost: x\r\n\r\n";

    private final List<Stream> all = new ArrayList<>();

    static List<Stream> all() {
        MalformedStreams streams = new MalformedStreams();
        streams.lengthAndChunks();
        streams.chunks();
        streams.hosts();
        streams.lines();
        streams.requestLines();
        streams.controls();
        streams.sizes();
        return streams.all;
    }

    private void add(String name, String... pieces) {
        all.add(new Stream(name, () -> List.of(pieces)));
    }

    /** Made only when it is sent. */
    private void large(String name, String before, String repeated, int times, String after) {
        all.add(new Stream(name, () -> List.of(before + repeated.repeat(times) + after)));
    }

    private void lengthAndChunks() {
        String body = "0\r\n\r\n" + SMUGGLED;
        for (String coding :
                new String[] {
                    "Transfer-Encoding: chunked",
                    "transfer-encoding: CHUNKED",
                    "Transfer-Encoding:\tchunked",
                    "Transfer-Encoding:chunked"
                }) {
            add("CL.TE " + coding, HEAD + "Content-Length: 4\r\n" + coding + "\r\n\r\n" + body);
            add("TE.CL " + coding, HEAD + coding + "\r\nContent-Length: 4\r\n\r\n" + body);
        }
        for (String coding :
                new String[] {
                    "xchunked",
                    "chunked, identity",
                    "identity",
                    "gzip, chunked",
                    "chunked, chunked",
                    "\"chunked\"",
                    "chunked;q=1",
                    "chunked\u000b",
                    "chun ked",
                    "",
                    ","
                }) {
            add(
                    "TE is '" + coding + "'",
                    HEAD + "Transfer-Encoding: " + coding + "\r\n\r\n" + body);
        }
        add("TE.TE", HEAD + "Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n" + body);
        add(
                "TE twice",
                HEAD + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
        add("TE with blank", HEAD + "Transfer-Encoding : chunked\r\n\r\n" + body);
        add("TE folded", HEAD + "Transfer-Encoding:\r\n chunked\r\n\r\n" + body);
        add("TE in 1.0", HEAD.replace("1.1", "1.0") + "Transfer-Encoding: chunked\r\n\r\n" + body);
        for (String length :
                new String[] {
                    "-1",
                    "+5",
                    "5, 5",
                    "0x5",
                    "1e1",
                    "5 5",
                    "",
                    "five",
                    "5;",
                    "٥",
                    "99999999999999999999",
                    "18446744073709551621"
                }) {
            add(
                    "CL is '" + length + "'",
                    HEAD + "Content-Length: " + length + "\r\n\r\nhello" + SMUGGLED);
        }
        add(
                "CL twice, equal",
                HEAD + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello" + SMUGGLED);
        add(
                "CL twice, other",
                HEAD + "Content-Length: 0\r\nContent-Length: 5\r\n\r\nhello" + SMUGGLED);
        add("CL with blank", HEAD + "Content-Length : 5\r\n\r\nhello" + SMUGGLED);
        add(
                "GET with a body",
                HEAD.replace("POST", "GET") + "Content-Length: 5\r\n\r\nhello" + SMUGGLED);
        add(
                "HEAD with a body",
                HEAD.replace("POST", "HEAD") + "Transfer-Encoding: chunked\r\n\r\n" + body);
    }

    private void chunks() {
        String head = HEAD + "Transfer-Encoding: chunked\r\n\r\n";
        for (String size :
                new String[] {
                    "5;x",
                    "5;x=1",
                    "5 ;x",
                    "5;",
                    " 5",
                    "5 ",
                    "0x5",
                    "-5",
                    "+5",
                    "g",
                    "",
                    "5\t",
                    "000000005",
                    "FFFFFFFFFFFFFFFF",
                    "5;\"\r\n\""
                }) {
            add("chunk size '" + size + "'", head + size + "\r\nhello\r\n0\r\n\r\n" + SMUGGLED);
        }
        add("chunk too short", head + "6\r\nhello\r\n0\r\n\r\n" + SMUGGLED);
        add("chunk too long", head + "4\r\nhello\r\n0\r\n\r\n" + SMUGGLED);
        add("chunk size ends with LF", head + "5\nhello\r\n0\r\n\r\n" + SMUGGLED);
        add("chunk ends with LF", head + "5\r\nhello\n0\r\n\r\n" + SMUGGLED);
        add("chunk size ends with CR", head + "5\rhello\r\n0\r\n\r\n" + SMUGGLED);
        add("trailer frames", head + "0\r\nContent-Length: 5\r\n\r\n" + SMUGGLED);
        add("trailer names a host", head + "0\r\nHost: y\r\n\r\n" + SMUGGLED);
        add("trailer folded", head + "0\r\nX-A: 1\r\n 2\r\n\r\n" + SMUGGLED);
        add("trailer ends with LF", head + "0\r\nX-A: 1\n\r\n" + SMUGGLED);
        add("extension comes later", head, "5;x=1\r\nhello\r\n0\r\n\r\n" + SMUGGLED);
        add("chunk breaks later", head + "5\r\nhel", "loX\r\n0\r\n\r\n" + SMUGGLED);
    }

    private void hosts() {
        String line = "GET " + PATH + "/A HTTP/1.1\r\n";
        add("no Host", line + "\r\n" + SMUGGLED);
        add("Host twice, equal", line + "Host: x\r\nHost: x\r\n\r\n" + SMUGGLED);
        add("Host twice, other", line + "Host: x\r\nhost: y\r\n\r\n" + SMUGGLED);
        for (String host :
                new String[] {"", "x y", "x/y", "x@y", "x,y", "x?y", "x#y", "x\\y", "<x>"}) {
            add("Host is '" + host + "'", line + "Host: " + host + "\r\n\r\n" + SMUGGLED);
        }
    }

    private void lines() {
        String line = "GET " + PATH + "/A HTTP/1.1\r\nHost: x\r\n";
        add("folded with blank", line + "X-A: 1\r\n 2\r\n\r\n" + SMUGGLED);
        add("folded with tab", line + "X-A: 1\r\n\t2\r\n\r\n" + SMUGGLED);
        add("first header folded", "GET " + PATH + "/A HTTP/1.1\r\n Host: x\r\n\r\n" + SMUGGLED);
        add("header ends with LF", line + "X-A: 1\n\r\n" + SMUGGLED);
        add("header ends with CR", line + "X-A: 1\rX-B: 2\r\n\r\n" + SMUGGLED);
        add("head ends with LF", line + "\n" + SMUGGLED);
        add("all ends with LF", (line + "\r\n").replace("\r\n", "\n") + SMUGGLED);
        add("header without colon", line + "X-A\r\n\r\n" + SMUGGLED);
        add("header without name", line + ": 1\r\n\r\n" + SMUGGLED);
        add("name with blank", line + "X A: 1\r\n\r\n" + SMUGGLED);
        add("blank before colon", line + "X-A : 1\r\n\r\n" + SMUGGLED);
        add("name in quotes", line + "\"X-A\": 1\r\n\r\n" + SMUGGLED);
        add("unknown Expect", line + "Expect: 200-ok\r\n\r\n" + SMUGGLED);
        add("two empty lines first", "\r\n\r\n" + line + "\r\n" + SMUGGLED);
    }

    private void requestLines() {
        for (String line :
                new String[] {
                    "GET " + PATH,
                    "GET " + PATH + "/A",
                    "GET  " + PATH + "/A HTTP/1.1",
                    "GET " + PATH + "/A  HTTP/1.1",
                    " GET " + PATH + "/A HTTP/1.1",
                    "GET " + PATH + "/A HTTP/1.1 ",
                    "GET\t" + PATH + "/A\tHTTP/1.1",
                    "GET " + PATH + "/A B HTTP/1.1",
                    "GET " + PATH + "/A HTTP/1.2",
                    "GET " + PATH + "/A HTTP/2.0",
                    "GET " + PATH + "/A HTTP/0.9",
                    "GET " + PATH + "/A http/1.1",
                    "GET " + PATH + "/A HTTP/1.1\u0000",
                    "GET " + PATH + "/A HTTP/11",
                    "G(ET " + PATH + "/A HTTP/1.1",
                    "GET " + PATH + "/\u0001 HTTP/1.1",
                    "GET " + PATH + "/\u00e4 HTTP/1.1",
                    "GET http://x" + PATH + "/A HTTP/1.1",
                    "GET /api/v1/../v1/public/tips HTTP/1.1",
                    "GET " + PATH + "/%00 HTTP/1.1",
                    "PRI * HTTP/2.0"
                }) {
            add("request line '" + line + "'", line + "\r\nHost: x\r\n\r\n" + SMUGGLED);
        }
        add("TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n" + SMUGGLED);
    }

    private void controls() {
        String line = "GET " + PATH + "/A HTTP/1.1\r\nHost: x\r\n";
        for (int control : new int[] {0, 1, 7, 8, 11, 12, 14, 27, 31, 127}) {
            add(
                    "control " + control + " in a value",
                    line + "X-A: a" + (char) control + "b\r\n\r\n" + SMUGGLED);
        }
        for (int control : new int[] {0, 9, 11, 127, 0xa0}) {
            add(
                    "control " + control + " in a name",
                    line + "X" + (char) control + ": a\r\n\r\n" + SMUGGLED);
        }
    }

    private void sizes() {
        String line = "GET " + PATH + "/A HTTP/1.1\r\nHost: x\r\n";
        String end = "\r\n\r\n" + SMUGGLED;
        String version = " HTTP/1.1\r\nHost: x\r\n\r\n";
        int tenMillion = 10_000_000;
        large("10 MB header", line + "X-A: ", "a", tenMillion, end);
        large("10 MB header name", line, "a", tenMillion, ": 1" + end);
        large("10 MB of headers", line, "X-A: 1\r\n", tenMillion / 8, "\r\n" + SMUGGLED);
        large("101 headers", line, "X-A: 1\r\n", 100, "\r\n" + SMUGGLED);
        large("20 kB header without an end", line + "X-A: ", "a", 20_000, "");
        large("20 kB of headers without an end", line, "X-A: 1\r\n", 2_500, "");
        large("10 MB request line", "GET /", "a", tenMillion, version);
        large("10 MB method", "", "G", tenMillion, " /" + version + SMUGGLED);
        large("10 MB without a line", "", "a", tenMillion, "");
        add(
                "20 kB trailer",
                HEAD + "Transfer-Encoding: chunked\r\n\r\n",
                "0\r\nX-A: " + "a".repeat(20_000) + end);
    }
}
