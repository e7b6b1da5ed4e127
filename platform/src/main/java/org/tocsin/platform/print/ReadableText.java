package org.tocsin.platform.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Makes searching and copying give back what was written. The library tells the reader for each
 * glyph the lowest character that has it, and where 工 (U+5DE5) and the radical ⼯ (U+2F2F) share a
 * glyph that is the radical, which no search finds; and where two letters became a ligature, a
 * copied digest would not be the digest.
 */
final class ReadableText {

    private static final Pattern RANGE =
            Pattern.compile(
                    "<(\\p{XDigit}{4})> <(\\p{XDigit}{4})> <(\\p{XDigit}{4}(?:\\p{XDigit}{4})?)>");
    private static final Pattern RANGES =
            Pattern.compile("\\d+ beginbfrange.*endbfrange", Pattern.DOTALL);
    private static final int BLOCK = 100;

    private ReadableText() {}

    /** Must come after the fonts were written into the document. */
    static void mend(PDDocument document) throws IOException {
        Set<COSDictionary> mended = new HashSet<>();
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            for (COSName name : resources.getFontNames()) {
                COSDictionary font = resources.getFont(name).getCOSObject();
                if (mended.add(font)
                        && font.getDictionaryObject(COSName.TO_UNICODE)
                                instanceof COSStream characters) {
                    mend(characters);
                }
            }
        }
    }

    private static void mend(COSStream characters) throws IOException {
        String map =
                new String(
                        characters.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        String ranges = Matcher.quoteReplacement(blocks(entries(map)));
        try (OutputStream out = characters.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(
                    RANGES.matcher(map).replaceFirst(ranges).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static List<String> entries(String map) {
        List<String> entries = new ArrayList<>();
        Matcher range = RANGE.matcher(map);
        while (range.find()) {
            int first = Integer.parseInt(range.group(1), 16);
            int last = Integer.parseInt(range.group(2), 16);
            int character = character(range.group(3));
            for (int glyph = first; glyph <= last; glyph++) {
                String meant = Typeface.meant(character + glyph - first);
                entries.add("<%04X> <%s>".formatted(glyph, utf16(meant)));
            }
        }
        return entries;
    }

    private static String blocks(List<String> entries) {
        StringBuilder blocks = new StringBuilder();
        for (int from = 0; from < entries.size(); from += BLOCK) {
            List<String> block = entries.subList(from, Math.min(from + BLOCK, entries.size()));
            blocks.append(block.size()).append(" beginbfchar\n");
            block.forEach(entry -> blocks.append(entry).append('\n'));
            blocks.append("endbfchar\n");
        }
        return blocks.toString().stripTrailing();
    }

    private static int character(String utf16) {
        int high = Integer.parseInt(utf16.substring(0, 4), 16);
        return utf16.length() == 4
                ? high
                : Character.toCodePoint(
                        (char) high, (char) Integer.parseInt(utf16.substring(4), 16));
    }

    private static String utf16(String characters) {
        StringBuilder hex = new StringBuilder();
        for (char c : characters.toCharArray()) {
            hex.append("%04X".formatted((int) c));
        }
        return hex.toString();
    }
}
