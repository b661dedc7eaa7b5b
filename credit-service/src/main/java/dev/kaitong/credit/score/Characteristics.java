package dev.kaitong.credit.score;

/**
 * The characteristics of a file, in the order of {@link Characteristic}; NaN where a value is
 * missing. That nothing was late counts as good only over a full window: a short history is neither
 * good nor bad evidence.
 */
@SuppressWarnings(
        "EnumOrdinal") // one array slot a characteristic: an EnumMap would box on the hot path
public final class Characteristics {
    private static final int STATEMENTS_FOR_UTILISATION = 3;

    /** Payments that were made for a statement inside the window. */
    private static final int PAYMENTS = Window.MONTHS - 1;

    private final Window window;
    private final double[] values = new double[Characteristic.values().length];

    private Characteristics(CreditFile file) {
        window = new Window(file);
    }

    /** The values of a file. */
    public static double[] of(CreditFile file) {
        Characteristics characteristics = new Characteristics(file);
        characteristics.history();
        characteristics.use();
        characteristics.payments();
        characteristics.carriedOver();
        return characteristics.values;
    }

    private void set(Characteristic characteristic, boolean known, double value) {
        values[characteristic.ordinal()] = known ? value : Double.NaN;
    }

    private void history() {
        int since = Window.MONTHS;
        int sum = 0;
        int count = 0;
        for (int back = Window.MONTHS - 1; back >= 0; back--) {
            since = window.seriouslyLate[back] ? back : since;
            sum += window.monthsLate[back];
            count += window.monthsLate[back] > 0 ? 1 : 0;
        }
        boolean full = window.full();
        set(Characteristic.LATE_NOW, window.known[0], window.monthsLate[0]);
        set(Characteristic.MONTHS_SINCE_SERIOUSLY_LATE, full || since < Window.MONTHS, since);
        set(Characteristic.MONTHS_LATE_SUM, full || sum > 0, sum);
        set(Characteristic.MONTHS_LATE_COUNT, full || count > 0, count);
    }

    private void use() {
        double used = 0;
        int months = 0;
        for (int back = 0; back < STATEMENTS_FOR_UTILISATION; back++) {
            if (window.known[back]) {
                used += window.statementFen[back];
                months++;
            }
        }
        double limit = window.limitFen;
        long newest = window.statementFen[0];
        boolean limited = window.limitFen > 0;
        set(Characteristic.UTILISATION, limited && used > 0, used / months / limit);
        set(Characteristic.HEADROOM, limited && newest > 0, (limit - newest) / limit);
        set(
                Characteristic.BALANCE_GROWTH,
                limited && window.known[0] && window.known[Window.MONTHS - 1],
                (newest - window.statementFen[Window.MONTHS - 1]) / limit);
    }

    private void payments() {
        long smallest = Long.MAX_VALUE;
        long all = window.paidFen[PAYMENTS];
        long paid = 0;
        long billed = 0;
        int with = 0;
        int without = 0;
        for (int back = 0; back < PAYMENTS; back++) {
            if (window.known[back] && window.known[back + 1]) {
                long payment = window.paidFen[back];
                smallest = Math.min(smallest, payment);
                all += payment;
                with += payment > 0 ? 1 : 0;
                if (window.statementFen[back + 1] > 0) {
                    paid += payment;
                    billed += window.statementFen[back + 1];
                    without += payment == 0 ? 1 : 0;
                }
            }
        }
        double limit = window.limitFen;
        boolean limited = window.limitFen > 0;
        boolean whole = window.full();
        set(
                Characteristic.SMALLEST_PAYMENT,
                limited && smallest < Long.MAX_VALUE,
                smallest / limit);
        set(Characteristic.USUAL_PAYMENT, limited && whole, whole ? medianPayment() / limit : 0);
        set(Characteristic.PAYMENTS_AGAINST_LIMIT, limited && whole, all / limit);
        set(Characteristic.PAID_SHARE, billed > 0, (double) paid / billed);
        set(
                Characteristic.PAID_SHARE_NOW,
                window.known[0] && window.statementFen[1] > 0,
                (double) window.paidFen[0] / window.statementFen[1]);
        set(Characteristic.MONTHS_WITH_PAYMENT, whole, with);
        set(Characteristic.MONTHS_WITHOUT_PAYMENT, billed > 0, without);
    }

    /** The payment with two below and two above it. */
    private double medianPayment() {
        for (int i = 0; i < PAYMENTS; i++) {
            int below = 0;
            int equal = 0;
            for (int j = 0; j < PAYMENTS; j++) {
                below += window.paidFen[j] < window.paidFen[i] ? 1 : 0;
                equal += window.paidFen[j] == window.paidFen[i] ? 1 : 0;
            }
            if (below <= PAYMENTS / 2 && below + equal > PAYMENTS / 2) {
                return window.paidFen[i];
            }
        }
        throw new IllegalStateException("five payments have a median");
    }

    private void carriedOver() {
        long carried = 0;
        long carriedInStatements = 0;
        long statements = 0;
        int months = 0;
        for (int back = 0; back < PAYMENTS; back++) {
            if (window.known[back] && window.known[back + 1]) {
                long unpaid = Math.max(0, window.statementFen[back + 1] - window.paidFen[back]);
                carried += unpaid;
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
        set(
                Characteristic.CARRIED_SHARE_NOW,
                window.statementFen[0] > 0 && window.known[1],
                (double) Math.max(0, window.statementFen[1] - window.paidFen[0])
                        / window.statementFen[0]);
    }
}
