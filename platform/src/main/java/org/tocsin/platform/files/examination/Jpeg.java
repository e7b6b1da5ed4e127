package org.tocsin.platform.files.examination;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JPEG (ITU-T T.81): a row of segments, scans between them, ended by EOI. */
final class Jpeg implements Format {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int TEM = 0x01;
    private static final byte[] EXIF = ascii("Exif\0\0");

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
        private boolean scanned;

        Copy(Source in, Sink out) {
            this.in = in;
            this.out = out;
        }

        Cleaned run() throws IOException {
            if (in.read() != 0xFF || in.read() != SOI) {
                throw Unreadable.broken("没有 JPEG 开头", "it does not begin as a JPEG does");
            }
            mark(SOI);
            int marker = nextMarker();
            while (marker != EOI) {
                marker = isAlone(marker) ? alone(marker) : segment(marker);
            }
            if (width == null || !scanned) {
                throw Unreadable.broken("没有图像数据", "there is no picture in it");
            }
            mark(EOI);
            return new Cleaned(width, height, exif);
        }

        private int nextMarker() throws IOException {
            int value = in.read();
            if (value != 0xFF) {
                throw Unreadable.broken("JPEG 段错位", "a JPEG segment is out of place");
            }
            while (value == 0xFF) {
                value = in.read();
            }
            return value;
        }

        private int alone(int marker) throws IOException {
            mark(marker);
            return nextMarker();
        }

        private int segment(int marker) throws IOException {
            int length = in.readShort() - 2;
            if (length < 0 || marker == SOI || marker == 0) {
                throw Unreadable.broken("JPEG 段错位", "a JPEG segment is out of place");
            }
            byte[] content = in.read(length);
            if (isFrame(marker)) {
                measure(content);
            }
            if (marker == APP1 && exif == null && beginsWith(content, EXIF)) {
                describe(Arrays.copyOfRange(content, EXIF.length, content.length));
            } else if (isNeeded(marker, content)) {
                write(marker, content);
            }
            return marker == SOS ? scan() : nextMarker();
        }

        private void measure(byte[] frame) throws IOException {
            if (frame.length < 6) {
                throw Unreadable.broken("没有图像尺寸", "it does not say how large it is");
            }
            height = (frame[1] & 0xFF) << 8 | frame[2] & 0xFF;
            width = (frame[3] & 0xFF) << 8 | frame[4] & 0xFF;
            if (height == 0 || width == 0) {
                throw Unreadable.broken("没有图像尺寸", "it does not say how large it is");
            }
        }

        private void describe(byte[] tiff) throws IOException {
            exif = Exif.of(tiff);
            if (exif.isTurned()) {
                byte[] small = exif.orientationOnly();
                byte[] content = Arrays.copyOf(EXIF, EXIF.length + small.length);
                System.arraycopy(small, 0, content, EXIF.length, small.length);
                write(APP1, content);
            }
        }

        /** Entropy-coded data up to the next marker: 0xFF is stuffed or a restart in there. */
        private int scan() throws IOException {
            scanned = true;
            while (true) {
                int value = in.read();
                while (value != 0xFF) {
                    out.write(value);
                    value = in.read();
                }
                while (value == 0xFF) {
                    value = in.read();
                }
                if (value != 0 && !isRestart(value)) {
                    return value;
                }
                mark(value);
            }
        }

        private void mark(int marker) throws IOException {
            out.write(0xFF);
            out.write(marker);
        }

        private void write(int marker, byte[] content) throws IOException {
            mark(marker);
            out.write(content.length + 2 >> 8);
            out.write(content.length + 2);
            out.write(content);
        }
    }

    private static boolean isAlone(int marker) {
        return marker == TEM || isRestart(marker);
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    /** Start of frame, of whichever coding; DHT, JPG and DAC lie among them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    /** Tables, frames, scans; of the applications' segments only what colours depend on. */
    private static boolean isNeeded(int marker, byte[] content) {
        return switch (marker) {
            case 0xC8 -> false;
            case 0xE0 -> beginsWith(content, ascii("JFIF\0"));
            case 0xE2 -> beginsWith(content, ascii("ICC_PROFILE\0"));
            case 0xEE -> beginsWith(content, ascii("Adobe"));
            default -> marker >= 0xC0 && marker <= 0xDF;
        };
    }

    private static boolean beginsWith(byte[] content, byte[] prefix) {
        return content.length >= prefix.length
                && Arrays.equals(content, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
