package org.tocsin.responsibility.score.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** Why a score is another one than before. */
@Schema(name = "ScoreCause", description = "Why it changed 变动原因：事件、时间、一票否决、规则")
public enum ScoreCause {
    FACT("事件", "Something was reported"),
    TIME("时间推移", "Time has passed"),
    VETO("一票否决", "A veto was confirmed or taken back"),
    RULES("规则变更", "The rules changed");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text text;

    ScoreCause(String zh, String en) {
        text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}
