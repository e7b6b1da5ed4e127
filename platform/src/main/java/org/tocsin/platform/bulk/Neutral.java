package org.tocsin.platform.bulk;

/**
 * Keeps spreadsheets from running a cell as a formula. The rule is reversible: text that begins
 * with {@code = + - @}, tab, CR or an apostrophe gets one apostrophe in front, so dropping one
 * leading apostrophe restores every cell.
 */
final class Neutral {

    private static final String STARTS = "=+-@\t\r'";

    private Neutral() {}

    static String apply(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    static String undo(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }
}
