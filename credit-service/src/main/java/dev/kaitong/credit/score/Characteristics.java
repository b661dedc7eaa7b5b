package dev.kaitong.credit.score;

/**
 * The characteristics of a file; NaN where a value is missing. That nothing was late counts as good
 * only over a full window: a short history is neither good nor bad evidence.
 */
@SuppressWarnings(
        "EnumOrdinal") // one array slot a characteristic: an EnumMap would box on the hot path
public final class Characteristics {
    /** Payments that were made for a statement inside the window. */
    private static final int PAYMENTS = Window.MONTHS - 1;

    private final Window window;
    private final double[] values = new double[Characteristic.values().length];
    private boolean settled;

    private Characteristics(CreditFile file) {
        window = new Window(file);
    }

    /** The characteristics of a file. */
    public static Characteristics of(CreditFile file) {
        Characteristics characteristics = new Characteristics(file);
        characteristics.history();
        characteristics.balances();
        characteristics.payments();
        characteristics.carriedOver();
        return characteristics;
    }

    /** Value of a characteristic; NaN when missing. */
    public double value(Characteristic characteristic) {
        return values[characteristic.ordinal()];
    }

    /**
     * The best value that the applicant could have reached; NaN where every bin can be. Nobody can
     * pay off more than there is to pay.
     */
    public double attainable(Characteristic characteristic) {
        return switch (characteristic) {
            case BALANCE_GROWTH ->
                    -(double) Math.max(0, window.limitedStatementFen[Window.MONTHS - 1])
                            / window.limitFen;
            case USUAL_PAYMENT ->
                    Math.max(
                            value(characteristic),
                            (double) medianFen(window.limitedStatementFen, 1) / window.limitFen);
            case MONTHS_LATE_SUM,
                    MONTHS_SINCE_SERIOUSLY_LATE,
                    MONTHS_WITH_STATEMENT,
                    MONTHS_WITHOUT_PAYMENT,
                    CARRIED_AGAINST_LIMIT,
                    CARRIED_SHARE,
                    HEADROOM ->
                    Double.NaN;
        };
    }

    /** Months of the window of which something is known, 0 to 6. */
    public int months() {
        return window.months;
    }

    /** How many further months make the window full. */
    public int monthsLacking() {
        return window.monthsLacking();
    }

    /** Whole months past due in a month of the window, 0 being the newest. */
    public int monthsLate(int back) {
        return window.monthsLate[back];
    }

    /** Whether a card or line had anything to pay in a month of the window, 0 being the newest. */
    public boolean owed(int back) {
        return window.revolvingOwed[back];
    }

    /** What the limits carry of a month's statements in fen, 0 being the newest month. */
    public long statementFen(int back) {
        return window.limitedStatementFen[back];
    }

    /** Limits of the accounts that have a month in the window, in fen. */
    public long limitFen() {
        return window.limitFen;
    }

    /**
     * Whether a value says only how little there was to see, not how well it was paid: few months
     * with anything to pay, or small payments that settled every statement in full.
     */
    public boolean showsOnlyHowMuch(Characteristic characteristic) {
        return switch (characteristic) {
            case MONTHS_WITH_STATEMENT -> true;
            case USUAL_PAYMENT -> settled;
            case MONTHS_LATE_SUM,
                    MONTHS_SINCE_SERIOUSLY_LATE,
                    MONTHS_WITHOUT_PAYMENT,
                    CARRIED_AGAINST_LIMIT,
                    CARRIED_SHARE,
                    HEADROOM,
                    BALANCE_GROWTH ->
                    false;
        };
    }

    private void set(Characteristic characteristic, boolean known, double value) {
        values[characteristic.ordinal()] = known ? value : Double.NaN;
    }

    private void history() {
        int since = Window.MONTHS;
        int sum = 0;
        int revolving = 0;
        int owed = 0;
        for (int back = Window.MONTHS - 1; back >= 0; back--) {
            since = window.seriouslyLate[back] ? back : since;
            sum += window.monthsLate[back];
            revolving += window.revolving[back] ? 1 : 0;
            owed += window.revolvingOwed[back] ? 1 : 0;
        }
        boolean full = window.full();
        set(Characteristic.MONTHS_LATE_SUM, full || sum > 0, sum);
        set(Characteristic.MONTHS_SINCE_SERIOUSLY_LATE, full || since < Window.MONTHS, since);
        set(Characteristic.MONTHS_WITH_STATEMENT, revolving == Window.MONTHS, owed);
    }

    private void balances() {
        double limit = window.limitFen;
        long newest = window.limitedStatementFen[0];
        boolean limited = window.limitFen > 0;
        set(Characteristic.HEADROOM, limited && newest > 0, (limit - newest) / limit);
        set(
                Characteristic.BALANCE_GROWTH,
                limited && window.known[0] && window.known[Window.MONTHS - 1],
                (newest - window.limitedStatementFen[Window.MONTHS - 1]) / limit);
    }

    private void payments() {
        int asked = 0;
        int without = 0;
        int unsettled = 0;
        for (int back = 0; back < PAYMENTS; back++) {
            if (window.known[back] && window.known[back + 1] && window.statementFen[back + 1] > 0) {
                asked++;
                without += window.paidFen[back] == 0 ? 1 : 0;
                unsettled += window.paidFen[back] < window.statementFen[back + 1] ? 1 : 0;
            }
        }
        settled = unsettled == 0;
        set(Characteristic.MONTHS_WITHOUT_PAYMENT, asked > 0, without);
        boolean usual = window.limitFen > 0 && window.full() && asked > 0;
        set(
                Characteristic.USUAL_PAYMENT,
                usual,
                usual ? (double) medianFen(window.limitedPaidFen, 0) / window.limitFen : 0);
    }

    /** Of five amounts from an index on, the one with two below and two above it. */
    private static long medianFen(long[] fen, int from) {
        for (int i = from; i < from + PAYMENTS; i++) {
            int below = 0;
            int equal = 0;
            for (int j = from; j < from + PAYMENTS; j++) {
                below += fen[j] < fen[i] ? 1 : 0;
                equal += fen[j] == fen[i] ? 1 : 0;
            }
            if (below <= PAYMENTS / 2 && below + equal > PAYMENTS / 2) {
                return fen[i];
            }
        }
        throw new IllegalStateException("five amounts have a median");
    }

    private void carriedOver() {
        long carried = 0;
        long carriedInStatements = 0;
        long statements = 0;
        int months = 0;
        for (int back = 0; back < PAYMENTS; back++) {
            if (window.known[back] && window.known[back + 1]) {
                long unpaid = Math.max(0, window.statementFen[back + 1] - window.paidFen[back]);
                carried +=
                        Math.max(
                                0,
                                window.limitedStatementFen[back + 1] - window.limitedPaidFen[back]);
                months++;
                if (window.statementFen[back] > 0) {
                    carriedInStatements += Math.min(unpaid, window.statementFen[back]);
                    statements += window.statementFen[back];
                }
            }
        }
        set(
                Characteristic.CARRIED_AGAINST_LIMIT,
                window.limitFen > 0 && carried > 0,
                (double) carried / months / window.limitFen);
        set(
                Characteristic.CARRIED_SHARE,
                statements > 0,
                (double) carriedInStatements / statements);
    }
}
