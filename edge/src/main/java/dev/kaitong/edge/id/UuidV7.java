package dev.kaitong.edge.id;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Version 7 UUIDs (RFC 9562, section 5.7): 48 bits of milliseconds, then chance; made here so that
 * any PostgreSQL will do.
 */
public final class UuidV7 {
    private static final SecureRandom CHANCE = new SecureRandom();

    private UuidV7() {}

    /** A new id whose first 48 bits are the given instant in milliseconds. */
    public static UUID at(Instant instant) {
        long milliseconds = instant.toEpochMilli() & 0xFFFF_FFFF_FFFFL;
        long high = (milliseconds << 16) | 0x7000L | (CHANCE.nextInt() & 0x0FFFL);
        long low = (CHANCE.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
