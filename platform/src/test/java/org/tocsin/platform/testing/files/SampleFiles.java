package org.tocsin.platform.testing.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Real files of each kind, made here; the place in them is in the demo city. */
public final class SampleFiles {

    public static final double LONGITUDE = 118.875;
    public static final double LATITUDE = 28.9375;
    public static final String MAKER = "Weitu Camera Works";

    /** One pixel, lossy. */
    private static final byte[] VP8 =
            Arrays.copyOfRange(
                    Base64.getDecoder()
                            .decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"),
                    12,
                    42);

    private SampleFiles() {}

    /** A picture that differs for each seed. */
    public static byte[] jpeg(int seed) {
        return encoded("jpg", seed);
    }

    public static byte[] png(int seed) {
        return encoded("png", seed);
    }

    private static byte[] encoded(String format, int seed) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 48; y++) {
                image.setRGB(x, y, new Color(x * 4 & 255, y * 5 & 255, seed & 255).getRGB());
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** As from a phone held upright: turned, with place, maker, a comment and other notes. */
    public static byte[] jpegOfPhone(int seed) {
        byte[] plain = jpeg(seed);
        return join(
                Arrays.copyOf(plain, 2),
                segment(0xE1, join(ascii("Exif\0\0"), exif(6))),
                segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + MAKER)),
                segment(0xED, ascii("Photoshop 3.0\0" + MAKER)),
                segment(0xFE, ascii(MAKER)),
                Arrays.copyOfRange(plain, 2, plain.length));
    }

    public static byte[] pngWithNotes(int seed) {
        byte[] plain = png(seed);
        int afterHeader = 8 + 25;
        return join(
                Arrays.copyOf(plain, afterHeader),
                chunk("eXIf", exif(6)),
                chunk("tEXt", ascii("Author\0" + MAKER)),
                chunk("tIME", new byte[7]),
                Arrays.copyOfRange(plain, afterHeader, plain.length));
    }

    public static byte[] webp() {
        return riff(VP8);
    }

    public static byte[] webpWithNotes() {
        byte[] flags = new byte[10]; // canvas of one pixel
        flags[0] = 0x08 | 0x04;
        return riff(
                part("VP8X", flags),
                VP8,
                part("EXIF", exif(6)),
                part("XMP ", ascii("<x:xmpmeta>" + MAKER)));
    }

    public static byte[] pdf(String title) {
        return ascii(
                """
                %%PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 300 144]>> endobj
                4 0 obj <</Title (%s)>> endobj
                xref
                0 1
                0000000000 65535 f\s
                trailer <</Root 1 0 R /Size 5 /Info 4 0 R>>
                startxref
                220
                %%%%EOF
                """
                        .formatted(title));
    }

    public static byte[] zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("run.bat"));
            zip.write(ascii("format c:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The beginning of a Windows program. */
    public static byte[] executable() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3C] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';
        return program;
    }

    /** A block with orientation, maker and the place. */
    private static byte[] exif(int orientation) {
        byte[] maker = ascii(MAKER + "\0");
        int gps = 8 + 2 + 3 * 12 + 4;
        int values = gps + 2 + 5 * 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(values + 48 + maker.length);
        tiff.put(ascii("MM\0*")).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010F, 2, maker.length, values + 48);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(0);
        tiff.putShort((short) 5);
        entry(tiff, 0, 1, 4, 0x02030000);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, values);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, values + 24);
        tiff.putInt(0);
        degrees(tiff, LATITUDE);
        degrees(tiff, LONGITUDE);
        return tiff.put(maker).array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer tiff, double value) {
        int whole = (int) value;
        int minutes = (int) ((value - whole) * 60);
        long seconds = Math.round(((value - whole) * 60 - minutes) * 60 * 1000);
        tiff.putInt(whole).putInt(1).putInt(minutes).putInt(1).putInt((int) seconds).putInt(1000);
    }

    private static byte[] segment(int marker, byte[] content) {
        byte[] head = {
            (byte) 0xFF,
            (byte) marker,
            (byte) (content.length + 2 >> 8),
            (byte) (content.length + 2)
        };
        return join(head, content);
    }

    public static byte[] chunk(String type, byte[] content) {
        byte[] named = join(ascii(type), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return join(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] part(String type, byte[] content) {
        return join(ascii(type), little(content.length), content, new byte[content.length & 1]);
    }

    private static byte[] riff(byte[]... parts) {
        byte[] all = join(parts);
        return join(ascii("RIFF"), little(all.length + 4), ascii("WEBP"), all);
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    }

    public static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
