package org.tocsin.gateway.atom.domain;

import java.util.Arrays;
import org.tocsin.platform.problem.Text;

/** What became of something public, in words. */
public enum Standing {
    LISTED("已挂牌", "listed"),
    ACCEPTANCE_REQUESTED("待验收", "acceptance requested"),
    ACCEPTED("验收合格", "accepted"),
    DELISTED("已摘牌", "delisted"),
    APPROVED("已批复", "approved"),
    CLOSED("已结案", "closed"),
    PUBLISHED("已公开", "published");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text text;

    Standing(String zh, String en) {
        text = Text.of(zh, en);
    }

    /** A code that a newer service has stands for itself. */
    public static Text name(String code) {
        return Arrays.stream(values())
                .filter(standing -> standing.name().equals(code))
                .map(standing -> standing.text)
                .findFirst()
                .orElseGet(() -> Text.of(code, code));
    }
}
