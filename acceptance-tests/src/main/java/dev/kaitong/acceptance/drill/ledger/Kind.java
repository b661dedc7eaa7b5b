package dev.kaitong.acceptance.drill.ledger;

import java.util.random.RandomGenerator;

/** Kinds of applicants, by the verdict that is right when everything is in order. */
public enum Kind {
    IN_ORDER("APPROVED", 50),
    /** Refused by identity: not yet 18. */
    MINOR("DECLINED", 12),
    /** Refused by credit: overdue with us. */
    OVERDUE("DECLINED", 12),
    /** Refused by risk: a violation on record. */
    VIOLATOR("DECLINED", 12),
    /** Asked by identity for a face check. */
    WITHOUT_FACE_CHECK("INCOMPLETE", 14);

    private static final int PERCENT = 100;

    private final String rightVerdict;
    private final int share;

    Kind(String rightVerdict, int share) {
        this.rightVerdict = rightVerdict;
        this.share = share;
    }

    /** The verdict when all three services answer. */
    public String rightVerdict() {
        return rightVerdict;
    }

    /** One of them, each as often as its share says. */
    static Kind any(RandomGenerator chance) {
        int point = chance.nextInt(PERCENT);
        for (Kind kind : values()) {
            point -= kind.share;
            if (point < 0) {
                return kind;
            }
        }
        return IN_ORDER;
    }
}
