package org.tocsin.platform.files.examination;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** WebP (RFC 9649): a RIFF of chunks, each padded to an even length. */
final class WebP implements Format {

    private static final int HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int LARGEST_EXIF = 1024 * 1024;
    private static final byte EXIF_FLAG = 0x08;
    private static final byte XMP_FLAG = 0x04;

    /** Bytes at the beginning of a picture's chunk that say how large it is. */
    private static final int MEASURE = 10;

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
        private long flagsAt = -1;
        private byte flags;

        Copy(Source in, Sink out) {
            this.in = in;
            this.out = out;
        }

        Cleaned run() throws IOException {
            byte[] head = in.read(HEAD);
            if (!ascii(head, 0).equals("RIFF") || !ascii(head, 8).equals("WEBP")) {
                throw Unreadable.broken("没有 WebP 开头", "it does not begin as a WebP does");
            }
            out.write(head);
            long left = size(head, 4) - 4;
            while (left >= CHUNK_HEAD) {
                left -= chunk(left);
            }
            if (!drawn || width == null) {
                throw Unreadable.broken("没有图像数据", "there is no picture in it");
            }
            out.putAt(4, little(out.size() - CHUNK_HEAD));
            if (flagsAt >= 0) {
                out.putAt(flagsAt, new byte[] {flags});
            }
            return new Cleaned(width, height, exif);
        }

        /** Gives how much of the file the chunk took. */
        private long chunk(long left) throws IOException {
            byte[] head = in.read(CHUNK_HEAD);
            long length = size(head, 4);
            long padded = length + (length & 1);
            if (length > left - CHUNK_HEAD) {
                throw Unreadable.broken("WebP 数据块超出文件", "a WebP chunk reaches out of the file");
            }
            switch (ascii(head, 0)) {
                case "VP8X", "VP8 ", "VP8L" -> picture(head, length, padded);
                case "ANMF" -> animation(head, padded);
                case "ALPH", "ANIM", "ICCP" -> pass(head, padded);
                case "EXIF" -> describe(length, padded);
                default -> in.transfer(padded, null, null);
            }
            return CHUNK_HEAD + padded;
        }

        private void pass(byte[] head, long padded) throws IOException {
            out.write(head);
            in.transfer(padded, out, null);
        }

        private void animation(byte[] head, long padded) throws IOException {
            drawn = true;
            pass(head, padded);
        }

        private void picture(byte[] head, long length, long padded) throws IOException {
            if (length < MEASURE && !(ascii(head, 0).equals("VP8L") && length >= 5)) {
                throw unmeasured();
            }
            byte[] start = in.read((int) Math.min(MEASURE, padded));
            if (ascii(head, 0).equals("VP8X")) {
                flags = (byte) (start[0] & ~(EXIF_FLAG | XMP_FLAG));
                flagsAt = out.size() + CHUNK_HEAD;
            } else {
                drawn = true;
            }
            if (width == null) {
                measure(ascii(head, 0), start);
            }
            out.write(head);
            out.write(start);
            in.transfer(padded - start.length, out, null);
        }

        private void measure(String type, byte[] start) throws IOException {
            ByteBuffer bits = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
            switch (type) {
                case "VP8X" -> {
                    width = (bits.getInt(4) & 0xFF_FFFF) + 1;
                    height = (bits.getInt(6) >>> 8) + 1;
                }
                case "VP8L" -> {
                    width = (bits.getInt(1) & 0x3FFF) + 1;
                    height = (bits.getInt(1) >>> 14 & 0x3FFF) + 1;
                }
                default -> {
                    width = bits.getShort(6) & 0x3FFF;
                    height = bits.getShort(8) & 0x3FFF;
                }
            }
            if (width == 0 || height == 0 || !isSigned(type, start)) {
                throw unmeasured();
            }
        }

        private void describe(long length, long padded) throws IOException {
            if (length > LARGEST_EXIF || exif != null) {
                in.transfer(padded, null, null);
                return;
            }
            byte[] content = in.read((int) padded);
            int start = ascii(content, 0).equals("Exif") ? 6 : 0;
            exif = Exif.of(Arrays.copyOfRange(content, start, Math.max(start, (int) length)));
            if (exif.isTurned() && flagsAt >= 0) {
                byte[] small = exif.orientationOnly();
                out.write("EXIF".getBytes(StandardCharsets.US_ASCII));
                out.write(little(small.length));
                out.write(small);
                flags |= EXIF_FLAG;
            }
        }
    }

    /** Lossy frames have a start code, lossless ones a signature. */
    private static boolean isSigned(String type, byte[] start) {
        return switch (type) {
            case "VP8L" -> start[0] == 0x2F;
            case "VP8 " -> start[3] == (byte) 0x9D && start[4] == 0x01 && start[5] == 0x2A;
            default -> true;
        };
    }

    private static Unreadable unmeasured() {
        return Unreadable.broken("没有图像尺寸", "it does not say how large it is");
    }

    private static String ascii(byte[] bytes, int from) {
        return bytes.length < from + 4 ? "" : new String(bytes, from, 4, StandardCharsets.US_ASCII);
    }

    private static long size(byte[] bytes, int from) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(from) & 0xFFFF_FFFFL;
    }

    private static byte[] little(long value) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt((int) value).array();
    }
}
