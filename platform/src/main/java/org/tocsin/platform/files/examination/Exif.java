package org.tocsin.platform.files.examination;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.GpsDirectory;
import jakarta.annotation.Nullable;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.tocsin.platform.files.content.TakenAt;

/**
 * What a camera wrote beside a picture, as far as it matters here.
 *
 * @param orientation as EXIF counts: 1 upright, 2 to 8 turned or mirrored
 * @param position where the picture was taken, or {@code null}
 */
record Exif(int orientation, @Nullable TakenAt position) {

    static final int UPRIGHT = 1;
    private static final int LAST_ORIENTATION = 8;
    private static final Logger LOG = Logger.getLogger(Exif.class);

    /** A block that cannot be read tells nothing, and is no reason to refuse the picture. */
    static Exif of(byte[] tiff) {
        Metadata metadata = new Metadata();
        try {
            new ExifReader().extract(new ByteArrayReader(tiff), metadata, 0);
        } catch (RuntimeException broken) {
            LOG.debugf(broken, "An EXIF block of %d bytes cannot be read", tiff.length);
        }
        return new Exif(orientation(metadata), position(metadata));
    }

    private static int orientation(Metadata metadata) {
        ExifIFD0Directory first = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer orientation =
                first == null ? null : first.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return orientation == null || orientation < UPRIGHT || orientation > LAST_ORIENTATION
                ? UPRIGHT
                : orientation;
    }

    /** Cameras write WGS84; a block that names another datum is not guessed at. */
    private static @Nullable TakenAt position(Metadata metadata) {
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        if (gps == null) {
            return null;
        }
        String datum = gps.getString(GpsDirectory.TAG_MAP_DATUM);
        boolean wgs84 =
                datum == null
                        || datum.isBlank()
                        || datum.toUpperCase(Locale.ROOT)
                                .replaceAll("[^A-Z0-9]", "")
                                .startsWith("WGS84");
        GeoLocation found = gps.getGeoLocation();
        return wgs84 && found != null && isOnEarth(found)
                ? new TakenAt(found.getLongitude(), found.getLatitude())
                : null;
    }

    private static boolean isOnEarth(GeoLocation found) {
        return !found.isZero()
                && Math.abs(found.getLatitude()) <= 90
                && Math.abs(found.getLongitude()) <= 180;
    }

    boolean isTurned() {
        return orientation != UPRIGHT;
    }

    /** The smallest block that says how the picture is turned, and nothing else. */
    byte[] orientationOnly() {
        return new byte[] {
            'M',
            'M',
            0,
            '*',
            0,
            0,
            0,
            8, // big-endian TIFF, the first directory at 8
            0,
            1, // one entry
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0, // Orientation, SHORT
            0,
            0,
            0,
            0 // no further directory
        };
    }
}
