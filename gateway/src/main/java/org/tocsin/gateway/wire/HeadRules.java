package org.tocsin.gateway.wire;

import io.netty.buffer.ByteBuf;
import io.netty.util.AsciiString;
import jakarta.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import org.tocsin.platform.problem.ProblemType;

/**
 * The head of one request, line by line, held to RFC 9112 without its allowances for old senders:
 * where two readers may differ about where a request ends, the second half of a body becomes a
 * request that nobody checked.
 */
final class HeadRules {

    private static final AsciiString CONTENT_LENGTH = AsciiString.cached("content-length");
    private static final AsciiString TRANSFER_ENCODING = AsciiString.cached("transfer-encoding");
    private static final AsciiString HOST = AsciiString.cached("host");
    private static final AsciiString EXPECT = AsciiString.cached("expect");
    private static final AsciiString LANGUAGE = AsciiString.cached("accept-language");
    private static final int LONGEST_LENGTH = 18;

    private final int mostHeaders;
    private boolean oldVersion;
    private boolean bodiless;
    private int headers;
    private int hosts;
    private boolean chunked;
    private long length;
    private @Nullable String target;
    private @Nullable String language;

    HeadRules(int mostHeaders) {
        this.mostHeaders = mostHeaders;
    }

    void begin() {
        oldVersion = false;
        bodiless = false;
        headers = 0;
        hosts = 0;
        chunked = false;
        length = -1;
        target = null;
        language = null;
    }

    boolean isChunked() {
        return chunked;
    }

    /** Announced bytes of the body; 0 where none was announced. */
    long length() {
        return Math.max(0, length);
    }

    /** As it stood in the request line; null where that could not be read. */
    @Nullable
    String target() {
        return target;
    }

    /** What the sender would like to read; null where it had not said so yet. */
    @Nullable
    String language() {
        return language;
    }

    /** Method, one space, target, one space, version: nothing else. */
    @Nullable
    Unclear requestLine(ByteBuf in, int from, int end) {
        int space = in.indexOf(from, end, (byte) ' ');
        int second = space < 0 ? -1 : in.indexOf(space + 1, end, (byte) ' ');
        if (space <= from || second <= space + 1 || !Octets.isToken(in, from, space)) {
            return Unclear.malformed("请求行无效", "The request line is not valid");
        }
        boolean visible = Octets.isVisible(in, space + 1, second);
        boolean current = Octets.equal(in, second + 1, end, "HTTP/1.1");
        oldVersion = Octets.equal(in, second + 1, end, "HTTP/1.0");
        if (!visible || !(current || oldVersion)) {
            return Unclear.malformed("请求行无效", "The request line is not valid");
        }
        target = in.toString(space + 1, second - space - 1, StandardCharsets.US_ASCII);
        bodiless = Octets.equal(in, from, space, "GET") || Octets.equal(in, from, space, "HEAD");
        return RequestTarget.isPlain(target)
                ? null
                : Unclear.malformed(
                        "路径或查询的写法不允许：不得含空段、点段、编码的分隔符或控制字符，非 ASCII 字符须百分号编码",
                        "The target is not plain: no empty or dot segments, no encoded separators or control characters;"
                                + " percent-encode what is not ASCII");
    }

    @Nullable
    Unclear header(ByteBuf in, int from, int end) {
        if (++headers > mostHeaders) {
            return new Unclear(
                    ProblemType.HEADERS_TOO_LARGE, "请求头数量超过上限", "There are too many headers");
        }
        int colon = in.indexOf(from, end, (byte) ':');
        if (colon <= from || !Octets.isToken(in, from, colon)) {
            return Unclear.malformed(
                    "请求头名称无效或折行", "A header has no valid name, or is folded over lines");
        }
        if (!Octets.isFieldValue(in, colon + 1, end)) {
            return Unclear.malformed("请求头含控制字符", "A header contains control characters");
        }
        int begin = Octets.skipBlanks(in, colon + 1, end);
        return matters(in, from, colon, begin, Octets.trimBlanks(in, begin, end));
    }

    private @Nullable Unclear matters(ByteBuf in, int from, int colon, int begin, int end) {
        if (Octets.named(in, from, colon, CONTENT_LENGTH)) {
            return length(in, begin, end);
        }
        if (Octets.named(in, from, colon, TRANSFER_ENCODING)) {
            boolean clear = !chunked && !oldVersion && Octets.named(in, begin, end, "chunked");
            chunked = true;
            return clear ? null : framing();
        }
        if (Octets.named(in, from, colon, HOST)) {
            return ++hosts > 1 || !Octets.isAuthority(in, begin, end)
                    ? Unclear.malformed("Host 须恰好一个且有效", "There must be exactly one valid Host")
                    : null;
        }
        if (Octets.named(in, from, colon, EXPECT)
                && !Octets.named(in, begin, end, "100-continue")) {
            return Unclear.malformed("不支持该 Expect", "That Expect is not known here");
        }
        if (Octets.named(in, from, colon, LANGUAGE)) {
            language = in.toString(begin, end - begin, StandardCharsets.ISO_8859_1);
        }
        return null;
    }

    private @Nullable Unclear length(ByteBuf in, int begin, int end) {
        if (length >= 0 || end - begin > LONGEST_LENGTH) {
            return framing();
        }
        length = Octets.number(in, begin, end);
        return length < 0 ? framing() : null;
    }

    /** What can only be judged once all headers are there. */
    @Nullable
    Unclear end() {
        if (hosts == 0 && !oldVersion) {
            return Unclear.malformed("Host 须恰好一个且有效", "There must be exactly one valid Host");
        }
        if (chunked && length >= 0) {
            return framing();
        }
        if (bodiless && (chunked || length > 0)) {
            return Unclear.malformed("GET 与 HEAD 不得带请求体", "GET and HEAD carry no body here");
        }
        return null;
    }

    /** Trailers must not add what a head would have been judged by. */
    static @Nullable Unclear trailer(ByteBuf in, int from, int end) {
        int colon = in.indexOf(from, end, (byte) ':');
        boolean clear =
                colon > from
                        && Octets.isToken(in, from, colon)
                        && Octets.isFieldValue(in, colon + 1, end)
                        && !Octets.named(in, from, colon, CONTENT_LENGTH)
                        && !Octets.named(in, from, colon, TRANSFER_ENCODING)
                        && !Octets.named(in, from, colon, HOST);
        return clear ? null : framing();
    }

    static Unclear framing() {
        return Unclear.malformed(
                "请求的边界不明确：Content-Length 与 Transfer-Encoding 至多一个、一次，后者只能是 chunked，分块不得带扩展",
                "The request is not framed clearly: one Content-Length or one Transfer-Encoding, chunked and nothing"
                        + " else, no chunk extensions");
    }
}
