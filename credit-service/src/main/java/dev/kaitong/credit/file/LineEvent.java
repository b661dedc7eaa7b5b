package dev.kaitong.credit.file;

import java.time.Instant;

/**
 * Something that happened to the bill of the line itself.
 *
 * @param type what happened
 * @param at when
 * @param amountFen the bill, the repayment, or what is overdue, in fen
 * @param daysPastDue days past due; 0 but for an overdue bill
 */
record LineEvent(Type type, Instant at, long amountFen, int daysPastDue) {
    /** What may happen. */
    enum Type {
        BILL_ISSUED("kaitong.bill.issued"),
        BILL_OVERDUE("kaitong.bill.overdue"),
        REPAYMENT_MADE("kaitong.repayment.made");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }
}
