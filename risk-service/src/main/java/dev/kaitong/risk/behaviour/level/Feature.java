package dev.kaitong.risk.behaviour.level;

/**
 * What is measured of a purchase and of what surrounds it; of every one, more is riskier. Shares
 * are of the limit unless said otherwise, so that a small limit is no suspicion.
 */
public enum Feature {
    /** Its share of the limit. */
    AMOUNT(Family.AMOUNT),
    /** Its share of what was free. */
    AMOUNT_OF_AVAILABLE(Family.AMOUNT),
    /** Doublings above the geometric mean of this person's purchases before; three or more. */
    AMOUNT_AGAINST_OWN(Family.AMOUNT),
    /** Doublings above what is usual in its category. */
    AGAINST_CATEGORY(Family.AMOUNT),
    /** Share of the limit that is used after it. */
    USED_AFTER(Family.AMOUNT),
    /** Mean use after the purchases of 60 days. */
    USED_60_DAYS(Family.AMOUNT),
    /** Spent in 24 hours. */
    SPENT_1_DAY(Family.AMOUNT),
    /** Spent in 7 days. */
    SPENT_7_DAYS(Family.AMOUNT),
    /** Round or just-below amounts of a tenth of the limit or more, of 30 days. */
    ROUND_30_DAYS(Family.AMOUNT),
    /** Latest bills in a row of four fifths of the limit or more. */
    NEARLY_FULL_BILLS(Family.AMOUNT),

    /** Its share of what was free, if within 72 hours of a repayment. */
    AFTER_REPAYMENT(Family.TIMING),
    /** Share of the latest repayment that was spent again within 72 hours of it. */
    RESPENT(Family.TIMING),
    /** The same, on average of the three repayments before that. */
    RESPENT_BEFORE(Family.TIMING),
    /** Purchases within the hour. */
    COUNT_1_HOUR(Family.TIMING),
    /** Purchases within 24 hours. */
    COUNT_1_DAY(Family.TIMING),
    /** Its share of the limit, if from 00:00 to 05:00. */
    AT_NIGHT(Family.TIMING),

    /** The merchant's share of what was spent in 30 days. */
    MERCHANT_SHARE(Family.MERCHANT),
    /** Large purchases there before. */
    MERCHANT_LARGE_BEFORE(Family.MERCHANT),
    /** Its share of the limit, if nothing was bought there before. */
    NEW_MERCHANT(Family.MERCHANT),
    /** Spent in 24 hours on what is money again at once. */
    LIQUID_1_DAY(Family.MERCHANT),
    /** Purchases in 24 hours of what is money again at once. */
    LIQUID_COUNT_1_DAY(Family.MERCHANT),
    /** Of the merchant: share of large payments. */
    AT_LARGE(Family.MERCHANT),
    /** Of the merchant: share of large payments times this payment's share of what was free. */
    AT_LARGE_AMOUNT(Family.MERCHANT),
    /** Of the merchant: share of large payments by those who had made one. */
    AT_REPEATED(Family.MERCHANT),
    /** Of the merchant: share of large payments right after a repayment. */
    AT_AFTER_REPAYMENT(Family.MERCHANT),

    /** Its share of the limit, if goods have no waybill. */
    UNSHIPPED(Family.SETTLEMENT),
    /** Goods without a waybill of a tenth of the limit or more, of 30 days. */
    UNSHIPPED_30_DAYS(Family.SETTLEMENT),
    /** Instant receipts of purchases of a tenth of the limit or more, of 30 days. */
    INSTANT_30_DAYS(Family.SETTLEMENT),
    /** Refunded to another place in 30 days. */
    REFUNDED_30_DAYS(Family.SETTLEMENT),
    /** Refunds to another place of a twentieth of the limit or more, of 30 days. */
    REFUNDS_30_DAYS(Family.SETTLEMENT),
    /** Share of what was spent in 30 days that was refunded to another place. */
    REFUND_SHARE(Family.SETTLEMENT),
    /** Of the merchant: share of large payments with instant receipts. */
    AT_INSTANT(Family.SETTLEMENT),
    /** Of the merchant: share of goods without a waybill. */
    AT_UNSHIPPED(Family.SETTLEMENT),
    /** Of the merchant: share of refunds to another place. */
    AT_REFUNDED(Family.SETTLEMENT),
    /** Latest bills in a row of which a sixth or less was paid. */
    MINIMUM_PAYMENTS(Family.SETTLEMENT),
    /** Bills of the last six of which a sixth or less was paid. */
    MINIMUM_PAYMENTS_6_BILLS(Family.SETTLEMENT),
    /** Overdue reports of 180 days. */
    OVERDUE_180_DAYS(Family.SETTLEMENT),

    /** Other applicants on the device. */
    SHARERS(Family.LINKAGE),
    /** 1 if paid from the merchant's own device. */
    OPERATED(Family.LINKAGE),
    /** Purchases of 90 days before that were paid from the merchant's own device. */
    OPERATED_BEFORE(Family.LINKAGE),
    /** Of the merchant: share of payments from its own device. */
    AT_OPERATED(Family.LINKAGE),
    /** Of the merchant: share of payments whose money came back. */
    AT_MONEY_BACK(Family.LINKAGE),
    /** Purchases whose money came back from the merchant, of 30 days. */
    MONEY_BACK_30_DAYS(Family.LINKAGE),
    /** Share of the limit that came back from merchants in 30 days. */
    MONEY_BACK_AMOUNT(Family.LINKAGE),
    /** Hours that a device known for less than 72, and not the first, is short of that. */
    NEW_DEVICE(Family.LINKAGE),
    /** Hours that a region known for less than 72, and not the first, is short of that. */
    NEW_REGION(Family.LINKAGE),
    /** Failed logins of 24 hours. */
    FAILED_LOGINS(Family.LINKAGE),
    /** Changes of password, phone or device of 72 hours. */
    ACCESS_CHANGES(Family.LINKAGE),
    /** Spent in 24 hours, if from a new device or region, or after a change of access. */
    FRESH_ACCESS_SPENT(Family.LINKAGE),
    /** Doublings above own purchases, if from a new device or region, or after a change. */
    FRESH_ACCESS_AGAINST_OWN(Family.LINKAGE),
    /** 1 if the password leaked within 14 days. */
    LEAK(Family.LINKAGE),
    /** Purchases to new addresses of 24 hours. */
    NEW_ADDRESSES(Family.LINKAGE),
    /** Inquiries by other lenders of 60 days. */
    INQUIRIES(Family.LINKAGE),
    /** Repayments with another lender's money, of those remembered. */
    BORROWED(Family.LINKAGE);

    private final Family family;

    Feature(Family family) {
        this.family = family;
    }

    /** The family whose evidence it is. */
    public Family family() {
        return family;
    }
}
