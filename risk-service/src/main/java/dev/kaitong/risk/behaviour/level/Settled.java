package dev.kaitong.risk.behaviour.level;

import dev.kaitong.risk.behaviour.usage.Purchase;
import dev.kaitong.risk.behaviour.usage.Receipt;
import dev.kaitong.risk.behaviour.usage.Refund;
import dev.kaitong.risk.behaviour.usage.Transfer;

/** Features of how purchases are settled: waybills, receipts, refunds, money that comes back. */
@SuppressWarnings("EnumOrdinal") // one array slot a feature: an EnumMap would box on the hot path
final class Settled {
    private static final long MONTH = 30 * Scene.DAY;
    private static final double NOTABLE_REFUND = 0.05;

    private Settled() {}

    static void into(double[] values, Scene scene) {
        Purchase purchase = scene.purchase();
        values[Feature.UNSHIPPED.ordinal()] = purchase.unshipped() ? purchase.ofLimit() : 0;
        int unshipped = 0;
        double spent = 0;
        for (Purchase one : scene.upToNow()) {
            if (one.at().getEpochSecond() > scene.at() - MONTH) {
                unshipped += one.unshipped() && one.ofLimit() >= Scene.NOTABLE ? 1 : 0;
                spent += one.amountFen();
            }
        }
        values[Feature.UNSHIPPED_30_DAYS.ordinal()] = unshipped;
        values[Feature.INSTANT_30_DAYS.ordinal()] = instant(scene);
        refunds(values, scene, spent);
        moneyBack(values, scene);
    }

    private static int instant(Scene scene) {
        int count = 0;
        for (Receipt receipt : scene.usage().receipts()) {
            count += scene.lately(receipt.at(), MONTH) && notable(scene, receipt.orderId()) ? 1 : 0;
        }
        return count;
    }

    private static boolean notable(Scene scene, String orderId) {
        for (Purchase one : scene.upToNow()) {
            if (one.orderId().equals(orderId)) {
                return one.ofLimit() >= Scene.NOTABLE;
            }
        }
        return false;
    }

    private static void refunds(double[] values, Scene scene, double spent) {
        double fen = 0;
        int count = 0;
        for (Refund refund : scene.usage().refunds()) {
            if (refund.toBalance() && scene.lately(refund.at(), MONTH)) {
                fen += refund.amountFen();
                count += scene.ofLimit((double) refund.amountFen()) >= NOTABLE_REFUND ? 1 : 0;
            }
        }
        values[Feature.REFUNDED_30_DAYS.ordinal()] = scene.ofLimit(fen);
        values[Feature.REFUNDS_30_DAYS.ordinal()] = count;
        values[Feature.REFUND_SHARE.ordinal()] = spent == 0 ? 0 : Math.min(2, fen / spent);
    }

    private static void moneyBack(double[] values, Scene scene) {
        double fen = 0;
        int count = 0;
        for (Transfer transfer : scene.usage().transfers()) {
            if (scene.lately(transfer.at(), MONTH) && returned(scene, transfer)) {
                fen += transfer.amountFen();
                count++;
            }
        }
        values[Feature.MONEY_BACK_30_DAYS.ordinal()] = count;
        values[Feature.MONEY_BACK_AMOUNT.ordinal()] = scene.ofLimit(fen);
    }

    private static boolean returned(Scene scene, Transfer transfer) {
        for (Purchase one : scene.upToNow()) {
            if (transfer.returns(one)) {
                return true;
            }
        }
        return false;
    }
}
