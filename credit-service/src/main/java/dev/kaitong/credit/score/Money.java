package dev.kaitong.credit.score;

/** Bounds of amounts. */
final class Money {
    /** One trillion yuan: above any account, and sums of all accounts stay exact. */
    static final long MOST_FEN = 100_000_000_000_000L;

    private Money() {}
}
