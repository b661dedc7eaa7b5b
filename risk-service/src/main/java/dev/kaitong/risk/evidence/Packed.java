package dev.kaitong.risk.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of seven bits a byte, and texts that are written once and named by their place from then
 * on.
 */
final class Packed {
    private static final int MICROS = 1_000_000;
    private static final int NANOS_A_MICRO = 1_000;

    private Packed() {}

    /** Writes. */
    static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream(2_048);
        private final Map<String, Integer> texts = new HashMap<>();

        /** A number; small ones, also negative ones, take little room. */
        void number(long value) {
            long rest = (value << 1) ^ (value >> 63);
            while ((rest & ~0x7FL) != 0) {
                out.write((int) ((rest & 0x7F) | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }

        /** A time, to the microsecond. */
        void instant(Instant at) {
            number(at.getEpochSecond() * MICROS + at.getNano() / NANOS_A_MICRO);
        }

        void text(String text) {
            @Nullable Integer place = texts.putIfAbsent(text, texts.size());
            if (place != null) {
                number(place);
                return;
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(-1 - bytes.length);
            out.writeBytes(bytes);
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }

    /** Reads in the same order. */
    static final class Reader {
        private final byte[] bytes;
        private final List<String> texts = new ArrayList<>();
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        long number() {
            long value = 0;
            int shift = 0;
            while (bytes[at] < 0) {
                value |= (bytes[at++] & 0x7FL) << shift;
                shift += 7;
            }
            value |= (long) bytes[at++] << shift;
            return (value >>> 1) ^ -(value & 1);
        }

        Instant instant() {
            long micros = number();
            return Instant.ofEpochSecond(
                    Math.floorDiv(micros, MICROS),
                    Math.floorMod(micros, MICROS) * (long) NANOS_A_MICRO);
        }

        String text() {
            long place = number();
            if (place >= 0) {
                return texts.get((int) place);
            }
            int length = (int) (-1 - place);
            String text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            texts.add(text);
            return text;
        }
    }
}
