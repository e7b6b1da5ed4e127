package org.tocsin.gateway.wire;

import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Text;

/** Why bytes are not one clear HTTP request; carried to whoever answers, never thrown. */
public final class Unclear extends Exception {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Text detail;

    Unclear(ProblemType type, String zh, String en) {
        super(en, null, false, false);
        this.type = type;
        this.detail = Text.of(zh, en);
    }

    static Unclear malformed(String zh, String en) {
        return new Unclear(ProblemType.MALFORMED_REQUEST, zh, en);
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }
}
