package dev.kaitong.risk.behaviour.usage;

import dev.kaitong.contract.Checks;

/**
 * What a merchant looked like when a purchase was heard of, from the payments, receipts, refunds
 * and transfers before it. Shares are in thousandths of its payments, drawn towards nothing while
 * there are few, so that one payment proves nothing.
 *
 * @param large payments over {@link Purchase#LARGE_PERCENT} percent of the payer's limit
 * @param repeated large payments by somebody who had made one there before
 * @param afterRepayment large payments within three days of a repayment
 * @param instant large payments whose receipt was confirmed within the hour
 * @param unshipped payments for goods without a waybill
 * @param refunded payments refunded to another place than they came from
 * @param moneyBack payments most of which came back to the payer
 * @param operated payments from the device from which the merchant is run
 */
public record MerchantView(
        int large,
        int repeated,
        int afterRepayment,
        int instant,
        int unshipped,
        int refunded,
        int moneyBack,
        int operated) {
    /** The whole, in thousandths. */
    public static final int WHOLE = 1_000;

    /** Nothing is known of it. */
    public static final MerchantView UNKNOWN = new MerchantView(0, 0, 0, 0, 0, 0, 0, 0);

    public MerchantView {
        Checks.between("large", large, 0, WHOLE);
        Checks.between("repeated", repeated, 0, WHOLE);
        Checks.between("afterRepayment", afterRepayment, 0, WHOLE);
        Checks.between("instant", instant, 0, WHOLE);
        Checks.between("unshipped", unshipped, 0, WHOLE);
        Checks.between("refunded", refunded, 0, WHOLE);
        Checks.between("moneyBack", moneyBack, 0, WHOLE);
        Checks.between("operated", operated, 0, WHOLE);
    }
}
