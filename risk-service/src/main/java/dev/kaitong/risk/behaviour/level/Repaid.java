package dev.kaitong.risk.behaviour.level;

import dev.kaitong.risk.behaviour.evidence.Bill;
import dev.kaitong.risk.behaviour.evidence.Repayment;
import dev.kaitong.risk.behaviour.usage.Mark;
import dev.kaitong.risk.behaviour.usage.Purchase;
import java.util.ArrayList;
import java.util.List;

/** Features of how bills are repaid, and of how soon what was repaid is spent again. */
@SuppressWarnings("EnumOrdinal") // one array slot a feature: an EnumMap would box on the hot path
final class Repaid {
    private static final double MINIMUM = 1 / 6.0;
    private static final double NEARLY_FULL = 0.8;

    /** Smallest repayment, as a share of the limit, whose spending again says anything. */
    private static final double NOTABLE = 0.05;

    private static final int EARLIER = 3;

    private Repaid() {}

    static void into(double[] values, Scene scene) {
        repayments(values, scene);
        bills(values, scene);
        values[Feature.OVERDUE_180_DAYS.ordinal()] = scene.count(Mark.OVERDUE, 180 * Scene.DAY);
    }

    private static void repayments(double[] values, Scene scene) {
        Purchase purchase = scene.purchase();
        List<Repayment> notable = new ArrayList<>();
        int borrowed = 0;
        for (Repayment one : scene.evidence().repayments()) {
            if (one.at().getEpochSecond() <= scene.at()) {
                borrowed += one.borrowed() ? 1 : 0;
                if (scene.ofLimit((double) one.amountFen()) >= NOTABLE) {
                    notable.add(one);
                }
            }
        }
        values[Feature.BORROWED.ordinal()] = borrowed;
        if (notable.isEmpty()) {
            return;
        }
        Repayment latest = notable.getFirst();
        boolean soon = scene.at() - latest.at().getEpochSecond() < Scene.THREE_DAYS;
        values[Feature.AFTER_REPAYMENT.ordinal()] = soon ? purchase.ofAvailable() : 0;
        values[Feature.RESPENT.ordinal()] = respent(scene, latest);
        double sum = 0;
        for (Repayment one : notable.subList(1, Math.min(notable.size(), 1 + EARLIER))) {
            sum += Math.min(1, respent(scene, one));
        }
        values[Feature.RESPENT_BEFORE.ordinal()] = sum / EARLIER;
    }

    /** At most twice what was repaid. */
    private static double respent(Scene scene, Repayment repayment) {
        long from = repayment.at().getEpochSecond();
        double fen = 0;
        for (Purchase one : scene.upToNow()) {
            long second = one.at().getEpochSecond();
            fen += second >= from && second < from + Scene.THREE_DAYS ? one.amountFen() : 0;
        }
        return Math.min(2, fen / Math.max(1, repayment.amountFen()));
    }

    private static void bills(double[] values, Scene scene) {
        int row = 0;
        boolean inRow = true;
        int minimum = 0;
        int full = 0;
        boolean allFull = true;
        long next = Long.MAX_VALUE;
        for (Bill bill : scene.evidence().bills()) {
            long issued = bill.issuedAt().getEpochSecond();
            if (issued > scene.at()) {
                continue;
            }
            allFull &= scene.ofLimit((double) bill.amountFen()) >= NEARLY_FULL;
            full += allFull ? 1 : 0;
            double paid = paid(scene, bill, next);
            boolean open = next == Long.MAX_VALUE && paid == 0;
            if (!open) {
                boolean little = bill.amountFen() > 0 && paid <= MINIMUM && paid > 0;
                minimum += little ? 1 : 0;
                inRow &= little;
                row += inRow ? 1 : 0;
            }
            next = issued;
        }
        values[Feature.NEARLY_FULL_BILLS.ordinal()] = full;
        values[Feature.MINIMUM_PAYMENTS.ordinal()] = row;
        values[Feature.MINIMUM_PAYMENTS_6_BILLS.ordinal()] = minimum;
    }

    /** The share of a bill that was paid before the next one, as far as this purchase knows. */
    private static double paid(Scene scene, Bill bill, long next) {
        long from = bill.issuedAt().getEpochSecond();
        double fen = 0;
        for (Repayment one : scene.evidence().repayments()) {
            long second = one.at().getEpochSecond();
            fen += second >= from && second < next && second <= scene.at() ? one.amountFen() : 0;
        }
        return bill.amountFen() == 0 ? 1 : fen / bill.amountFen();
    }
}
