package dev.kaitong.gateway.text;

/** Amounts as people read them. */
public final class Yuan {
    private Yuan() {}

    /** Whole fen as yuan: {@code ¥1,234.56}. */
    public static String of(long fen) {
        return "¥%,d.%02d".formatted(fen / 100, Math.abs(fen % 100));
    }
}
