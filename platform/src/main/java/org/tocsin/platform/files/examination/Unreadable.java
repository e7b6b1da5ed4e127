package org.tocsin.platform.files.examination;

import java.io.IOException;
import org.tocsin.platform.problem.Text;

/** The bytes begin like a file of a format, but are not one. */
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Text why;

    Unreadable(String code, Text why) {
        super(why.en());
        this.code = code;
        this.why = why;
    }

    static Unreadable truncated() {
        return new Unreadable(
                "truncated-file",
                Text.of("文件不完整：在结尾之前中断", "The file is truncated: it stops before its end"));
    }

    static Unreadable broken(String zh, String en) {
        return new Unreadable("broken-file", Text.of("文件已损坏：" + zh, "The file is broken: " + en));
    }

    String code() {
        return code;
    }

    Text why() {
        return why;
    }
}
