package dev.kaitong.gateway.line.facts;

import java.util.OptionalInt;

/** How long a payment is past due. */
public enum Bucket {
    /** Nothing, or within the days of grace. */
    C(0, 3),
    M1(4, 30),
    M2(31, 60),
    M3(61, 90),
    M4(91, 120),
    M5(121, 150),
    M6(151, 180),
    M6_PLUS(181, Integer.MAX_VALUE);

    private final int fromDays;
    private final int toDays;

    Bucket(int fromDays, int toDays) {
        this.fromDays = fromDays;
        this.toDays = toDays;
    }

    /** The bucket of so many days past due. */
    public static Bucket of(int daysPastDue) {
        for (Bucket bucket : values()) {
            if (daysPastDue <= bucket.toDays) {
                return bucket;
            }
        }
        return M6_PLUS;
    }

    /** Days past due at which the next one begins; none after the last. */
    public OptionalInt nextFromDays() {
        return this == M6_PLUS ? OptionalInt.empty() : OptionalInt.of(toDays + 1);
    }

    /** The first day past due that lies in it. */
    public int fromDays() {
        return fromDays;
    }

    /** Past the days of grace. */
    public boolean isDelinquent() {
        return this != C;
    }

    /** The name in the domain's words: {@code M6+} for the last. */
    public String wireName() {
        return this == M6_PLUS ? "M6+" : name();
    }
}
