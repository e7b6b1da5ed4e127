package org.tocsin.responsibility.measure.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/**
 * What is done to somebody who did not answer for safety. The blacklist rests on Work Safety Law
 * Art. 78 (serious offences are made public); the others are local practice of supervision.
 */
@Schema(name = "MeasureKind", description = "Kind of measure 措施种类")
public enum MeasureKind {
    CIRCULAR("通报批评", "Circular"),
    INTERVIEW("约谈", "Accountability interview"),
    YELLOW_CARD("黄牌警示", "Yellow card"),
    ADMONISHMENT("诫勉谈话", "Admonishment talk"),
    BLACKLIST("安全生产黑名单", "Blacklist");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text text;

    MeasureKind(String zh, String en) {
        text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}
