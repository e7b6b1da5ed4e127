package org.tocsin.local.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * Chance that falls the same way each time: the demonstration is the same district on every
 * machine.
 */
final class Dice {

    private Dice() {}

    /** From 0 to {@code sides - 1}, by the name of what is decided. */
    static int roll(String name, int sides) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return (int) ((sum.getValue() * 0x9E3779B97F4A7C15L >>> 33) % sides);
    }

    /** The id of a record that a client names itself. */
    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("tocsin-demo/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
