package org.tocsin.platform.files.examination;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG (W3C, third edition): a signature and chunks, each with a checksum. */
final class Png implements Format {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int LARGEST_EXIF = 1024 * 1024;
    private static final int HEADER = 13;

    /** What is needed to show the picture, and to show it in its colours and size. */
    private static final Set<String> NEEDED =
            Set.of(
                    "IHDR", "PLTE", "IDAT", "IEND", "acTL", "fcTL", "fdAT", "tRNS", "cHRM", "gAMA",
                    "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "pHYs");

    @Override
    public Cleaned copy(Source in, Sink out) throws IOException {
        return new Copy(in, out).run();
    }

    /** The copying of one picture. */
    private static final class Copy {
        private final Source in;
        private final Sink out;
        private Integer width;
        private Integer height;
        private Exif exif;
        private boolean drawn;

        Copy(Source in, Sink out) {
            this.in = in;
            this.out = out;
        }

        Cleaned run() throws IOException {
            byte[] signature = in.read(SIGNATURE.length);
            if (!Arrays.equals(signature, SIGNATURE)) {
                throw Unreadable.broken("没有 PNG 开头", "it does not begin as a PNG does");
            }
            out.write(signature);
            String type = chunk();
            if (!type.equals("IHDR")) {
                throw Unreadable.broken("没有图像尺寸", "it does not say how large it is");
            }
            while (!type.equals("IEND")) {
                type = chunk();
                drawn |= type.equals("IDAT");
            }
            if (!drawn) {
                throw Unreadable.broken("没有图像数据", "there is no picture in it");
            }
            return new Cleaned(width, height, exif);
        }

        private String chunk() throws IOException {
            byte[] head = in.read(8);
            long length = ByteBuffer.wrap(head).getInt() & 0xFFFF_FFFFL;
            String type = new String(head, 4, 4, StandardCharsets.US_ASCII);
            CRC32 checksum = new CRC32();
            checksum.update(head, 4, 4);
            boolean needed = NEEDED.contains(type);
            if (needed) {
                out.write(head);
            }
            byte[] content = content(type, length, needed, checksum);
            byte[] sum = in.read(4);
            if ((ByteBuffer.wrap(sum).getInt() & 0xFFFF_FFFFL) != checksum.getValue()) {
                throw Unreadable.broken(
                        "PNG 数据块 " + printable(type) + " 校验和不符",
                        "the checksum of its chunk " + printable(type) + " is wrong");
            }
            if (needed) {
                out.write(sum);
            }
            understand(type, content);
            return type;
        }

        /** The content of the chunks that say something; the others are passed on or dropped. */
        private byte[] content(String type, long length, boolean needed, CRC32 checksum)
                throws IOException {
            boolean header = type.equals("IHDR") && length == HEADER;
            boolean described = type.equals("eXIf") && length <= LARGEST_EXIF;
            if (!header && !described) {
                in.transfer(length, needed ? out : null, checksum);
                return new byte[0];
            }
            byte[] content = in.read((int) length);
            checksum.update(content);
            if (header) {
                out.write(content);
            }
            return content;
        }

        private void understand(String type, byte[] content) throws IOException {
            if (type.equals("IHDR")) {
                measure(content);
            } else if (type.equals("eXIf") && exif == null) {
                exif = Exif.of(content);
                if (exif.isTurned()) {
                    write("eXIf", exif.orientationOnly());
                }
            }
        }

        private void measure(byte[] header) throws IOException {
            boolean whole = header.length == HEADER && width == null;
            width = whole ? ByteBuffer.wrap(header).getInt() : 0;
            height = whole ? ByteBuffer.wrap(header).getInt(4) : 0;
            if (width <= 0 || height <= 0) {
                throw Unreadable.broken("没有图像尺寸", "it does not say how large it is");
            }
        }

        private void write(String type, byte[] content) throws IOException {
            byte[] name = type.getBytes(StandardCharsets.US_ASCII);
            CRC32 checksum = new CRC32();
            checksum.update(name);
            checksum.update(content);
            out.write(ByteBuffer.allocate(4).putInt(content.length).array());
            out.write(name);
            out.write(content);
            out.write(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
        }
    }

    private static String printable(String type) {
        return type.replaceAll("[^A-Za-z]", "?");
    }
}
