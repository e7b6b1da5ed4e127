package org.tocsin.platform.lease;

import java.util.UUID;

/** The share of the aggregates that is leased as one. */
public final class Bucket {

    public static final int COUNT = 64;

    private Bucket() {}

    /** Mixes all bits: the leading ones of a UUIDv7 are a clock, the next a counter. */
    public static int of(UUID aggregateId) {
        long mixed = aggregateId.getMostSignificantBits() ^ aggregateId.getLeastSignificantBits();
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return (int) ((mixed ^ (mixed >>> 33)) & (COUNT - 1));
    }
}
