package org.tocsin.platform.files.content;

import java.util.Locale;

/** The name that a sender gave a file: shown to people, never used to find or to judge it. */
public final class FileName {

    /** Code points, with the extension. */
    static final int LONGEST = 150;

    private static final String NAMELESS = "file";

    private FileName() {}

    /**
     * The last part of the name without control and direction characters, with an extension that is
     * true: a {@code photo.exe} that is a photograph becomes {@code photo.exe.jpg}.
     */
    public static String of(String sent, FileType type) {
        String name = sent == null ? "" : sent;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{C}\\u2028\\u2029]", "").replaceAll("[\"<>|:*?]", "_").strip();
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1);
        if (!type.isExtension(extension.toLowerCase(Locale.ROOT))) {
            dot = name.length();
            extension = type.extension();
        }
        return cut(name.substring(0, dot), LONGEST - extension.length() - 1) + "." + extension;
    }

    private static String cut(String stem, int longest) {
        String bare = stem.replaceAll("^[.\\s]+", "");
        if (bare.isEmpty()) {
            return NAMELESS;
        }
        int points = bare.codePointCount(0, bare.length());
        return points <= longest ? bare : bare.substring(0, bare.offsetByCodePoints(0, longest));
    }
}
