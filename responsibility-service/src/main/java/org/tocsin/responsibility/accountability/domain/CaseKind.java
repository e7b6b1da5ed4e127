package org.tocsin.responsibility.accountability.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** What a case of accountability is about. */
@Schema(name = "AccountabilityCaseKind", description = "What the case is about 问责事由种类")
public enum CaseKind {
    REVIEW_FAILED_TWICE("同一处隐患两次整改不到位", "Two failed reviews of one hazard"),
    HAZARD_RECURRED("一个部位多次出现相同隐患", "A hazard recurred"),
    LISTING_OVERDUE("挂牌督办逾期", "A listed supervision is overdue"),
    ACCIDENT_CONCEALED("瞒报事故", "An accident was concealed"),
    OTHER("其他", "Other");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text text;

    CaseKind(String zh, String en) {
        text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}
