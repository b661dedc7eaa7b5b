package dev.kaitong.gateway.line.account;

/**
 * The money on a line, in fen. What was repaid or refunded beyond what is owed is kept as credit:
 * it pays what is captured next, and makes no more available.
 *
 * @param usedFen what is owed, 0 or more
 * @param reservedFen what authorised purchases have reserved, 0 or more
 * @param creditFen what was paid too much, 0 or more; 0 while anything is owed
 */
public record Balance(long usedFen, long reservedFen, long creditFen) {
    /** Nothing. */
    public static final Balance ZERO = new Balance(0, 0, 0);

    public Balance {
        notNegative("usedFen", usedFen);
        notNegative("reservedFen", reservedFen);
        notNegative("creditFen", creditFen);
        if (usedFen > 0 && creditFen > 0) {
            throw new IllegalArgumentException(
                    "usedFen, creditFen: both above 0 (expected: one of them)");
        }
    }

    /** An authorised purchase. */
    public Balance reserved(long amountFen) {
        return new Balance(usedFen, Math.addExact(reservedFen, positive(amountFen)), creditFen);
    }

    /**
     * A captured purchase; what was reserved beyond it is free again.
     *
     * @param authorisedFen what was reserved for it
     * @param capturedFen what is owed for it, at most that
     */
    public Balance captured(long authorisedFen, long capturedFen) {
        if (capturedFen > authorisedFen) {
            throw new IllegalArgumentException(
                    "capturedFen: " + capturedFen + " (expected: at most " + authorisedFen + ")");
        }
        return released(authorisedFen).owing(positive(capturedFen));
    }

    /** A purchase that was cancelled before its capture. */
    public Balance released(long authorisedFen) {
        return new Balance(
                usedFen, Math.subtractExact(reservedFen, positive(authorisedFen)), creditFen);
    }

    /** Money that came back: a repayment, or a refund of what was captured. */
    public Balance paid(long amountFen) {
        notNegative("amountFen", amountFen);
        return owing(Math.negateExact(amountFen));
    }

    /** Nothing is owed, and nothing reserved. */
    public boolean isSettled() {
        return usedFen == 0 && reservedFen == 0;
    }

    private Balance owing(long moreFen) {
        long net = Math.addExact(usedFen - creditFen, moreFen);
        return new Balance(Math.max(0, net), reservedFen, Math.max(0, Math.negateExact(net)));
    }

    private static long positive(long amountFen) {
        if (amountFen <= 0) {
            throw new IllegalArgumentException("amountFen: " + amountFen + " (expected: above 0)");
        }
        return amountFen;
    }

    private static void notNegative(String name, long fen) {
        if (fen < 0) {
            throw new IllegalArgumentException(name + ": " + fen + " (expected: 0 or more)");
        }
    }
}
