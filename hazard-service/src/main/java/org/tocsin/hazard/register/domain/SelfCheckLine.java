package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line as enterprises file it: the check item, a blank, the finding ("3、配电箱前操作空间不得占用或遮挡。 一般隐患").
 * The line itself is the description, whole; what is read from it is a proposal.
 */
public final class SelfCheckLine {

    private static final int LONGEST_ITEM = 1000;

    /** A number perhaps, the item up to the first sentence end that a blank follows, a finding. */
    private static final Pattern SHAPE =
            Pattern.compile(
                    "^[\"“\\s]*(?:\\d{1,3}\\s*(?:[、,，)）]|[.．](?!\\d))\\s*)?(\\S.*?)[。；;：:，,]?[。；;：:，,]\\s+(?=\\S)",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private SelfCheckLine() {}

    /**
     * The check item without its number and closing mark, so that the same item reads the same.
     *
     * @return {@code null} if none can be told from the finding
     */
    public static @Nullable String item(String line) {
        Matcher shape = SHAPE.matcher(line);
        if (!shape.find() || shape.group(1).length() > LONGEST_ITEM) {
            return null;
        }
        return shape.group(1);
    }
}
