package org.tocsin.platform.outbox;

import jakarta.annotation.Nullable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** How the suite's columns hold Java values: {@code BINARY(16)} UUIDs, {@code DATETIME(6)} UTC. */
public final class Columns {

    private Columns() {}

    @Nullable
    public static byte[] bytes(@Nullable UUID id) {
        return id == null
                ? null
                : ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
    }

    @Nullable
    public static UUID uuid(@Nullable byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** {@code (?, ?, ?)}, for {@code IN}. */
    public static String placeholders(int count) {
        return "(" + "?, ".repeat(count - 1) + "?)";
    }
}
