package org.tocsin.platform.files.examination;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * PDF (ISO 32000): copied as it is, because a document is evidence down to its last byte, and may
 * be signed. Only its two ends are looked at: it must begin and end as a PDF does and must not be
 * an archive at the same time.
 */
final class Pdf implements Format {

    private static final String BEGIN = "%PDF-";
    private static final String END = "%%EOF";

    /** Readers look for the end mark here. */
    private static final int END_ZONE = 1024;

    /** The farthest from the end at which the directory of a ZIP archive can stand. */
    private static final int ARCHIVE_ZONE = 0xFFFF + 22;

    private static final String ARCHIVE = "PK\5\6";
    private static final int COMMENT_LENGTH = 20;

    @Override
    public Cleaned copy(Source in, Sink out) throws IOException {
        byte[] head = in.read(BEGIN.length());
        if (!latin(head).equals(BEGIN)) {
            throw Unreadable.broken("没有 PDF 开头", "it does not begin as a PDF does");
        }
        out.write(head);
        long rest = in.size() - head.length;
        int zone = (int) Math.min(ARCHIVE_ZONE, rest);
        in.transfer(rest - zone, out, null);
        byte[] tail = in.read(zone);
        check(latin(tail));
        out.write(tail);
        return Cleaned.DOCUMENT;
    }

    private static void check(String tail) throws Unreadable {
        int end = tail.lastIndexOf(END);
        if (end < 0 || end < tail.length() - END_ZONE || !tail.contains("startxref")) {
            throw Unreadable.truncated();
        }
        if (isArchive(tail)) {
            throw Unreadable.broken("其中还附有一个压缩包", "it is an archive as well");
        }
    }

    /** Whether the directory of an archive stands in there, with a comment up to the very end. */
    private static boolean isArchive(String tail) {
        int at = tail.lastIndexOf(ARCHIVE);
        while (at >= 0) {
            int comment = at + COMMENT_LENGTH;
            if (comment + 2 <= tail.length()
                    && comment + 2 + (tail.charAt(comment) | tail.charAt(comment + 1) << 8)
                            == tail.length()) {
                return true;
            }
            at = tail.lastIndexOf(ARCHIVE, at - 1);
        }
        return false;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
