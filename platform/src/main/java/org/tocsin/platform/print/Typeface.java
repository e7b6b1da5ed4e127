package org.tocsin.platform.print;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The one typeface of printed sheets, Noto Sans SC: open (SIL Open Font License 1.1), with all
 * 20,902 unified ideographs of GB 18030's mandatory part.
 */
enum Typeface {
    REGULAR("NotoSansSC-Regular.ttf"),
    BOLD("NotoSansSC-Bold.ttf");

    /** The name by which style sheets call it. */
    static final String FAMILY = "sheet";

    private static final int FIRST_LIGATURE = 0xFB00;
    private static final int LAST_LIGATURE = 0xFB06;
    private static final String FOLDER = "/fonts/ttf/NotoSansSC/";

    private final String resource;

    Typeface(String file) {
        this.resource = FOLDER + file;
    }

    /** The typeface for one document, which gets only the characters that it needs. */
    PDFontSupplier in(PDDocument document) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, Outlines.of(this), true));
    }

    private InputStream open() {
        InputStream font = Typeface.class.getResourceAsStream(resource);
        if (font == null) {
            throw new IllegalStateException("The font " + resource + " is missing");
        }
        return font;
    }

    /**
     * The text with every character that the typeface cannot draw spelled out as {@code 〔U+20BB7〕}:
     * a printed record must not lose a character of a name unnoticed.
     */
    static String legible(String text) {
        StringBuilder legible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(legible, c));
        return legible.toString();
    }

    private static void append(StringBuilder legible, int character) {
        if (Characters.DRAWABLE.get(character) || character == '\n' || character == '\t') {
            legible.appendCodePoint(character);
        } else if (!isInvisible(character)) {
            legible.append("〔U+%04X〕".formatted(character));
        }
    }

    /** Zero-width marks and controls, which print nothing anywhere. */
    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.FORMAT || type == Character.CONTROL;
    }

    /**
     * What readers mean where the typeface draws it with the glyph of another character: of a
     * radical (U+2E80 to U+2FDF) the ideograph of the same shape, of a ligature its letters.
     */
    static String meant(int character) {
        if (FIRST_LIGATURE <= character && character <= LAST_LIGATURE) {
            return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        }
        return Character.toString(Characters.MEANT.getOrDefault(character, character));
    }

    /**
     * Read once, when the first sheet is printed: reading them takes longer than printing. The
     * library's tables are read under a lock of their own, so threads may share them.
     */
    private static final class Outlines {

        private static final Map<Typeface, TrueTypeFont> READ = new EnumMap<>(Typeface.class);

        static {
            for (Typeface typeface : Typeface.values()) {
                READ.put(typeface, read(typeface));
            }
        }

        static TrueTypeFont of(Typeface typeface) {
            return READ.get(typeface);
        }

        private static TrueTypeFont read(Typeface typeface) {
            try (InputStream in = typeface.open()) {
                return new TTFParser().parse(new RandomAccessReadBuffer(in));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Read once, when the first sheet is printed. */
    private static final class Characters {

        private static final int FIRST_RADICAL = 0x2E80;
        private static final int LAST_RADICAL = 0x2FDF;

        private static final BitSet DRAWABLE = new BitSet(Character.MAX_CODE_POINT);
        private static final Map<Integer, Integer> MEANT = new HashMap<>();

        static {
            try {
                read(Outlines.of(REGULAR).getUnicodeCmapLookup());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static void read(CmapLookup characters) {
            for (int c = ' '; c <= Character.MAX_CODE_POINT; c++) {
                DRAWABLE.set(c, characters.getGlyphId(c) != 0);
            }
            for (int c = FIRST_RADICAL; c <= LAST_RADICAL; c++) {
                int radical = c;
                if (DRAWABLE.get(c)) {
                    characters.getCharCodes(characters.getGlyphId(c)).stream()
                            .filter(same -> same > LAST_RADICAL)
                            .findFirst()
                            .ifPresent(same -> MEANT.put(radical, same));
                }
            }
        }
    }
}
