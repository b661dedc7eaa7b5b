package dev.kaitong.gateway.line.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bills and repayments of a line, folded.
 *
 * @param bill the last bill; none before the first
 * @param overdue what is past due; none when nothing is
 * @param cleanCycles bills in a row that were paid in full before the next one and never past due
 *     beyond the days of grace
 */
public record BillFacts(@Nullable Bill bill, @Nullable Overdue overdue, int cleanCycles) {
    /** No bill yet. */
    public static final BillFacts NONE = new BillFacts(null, null, 0);

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /**
     * A bill and what was paid of it.
     *
     * @param issuedAt when
     * @param amountFen what is to be paid, in fen
     * @param paidFen what was paid since, in fen
     * @param dueOn until when; none when nobody said
     * @param late whether it was past due beyond the days of grace
     */
    public record Bill(
            Instant issuedAt,
            long amountFen,
            long paidFen,
            @Nullable LocalDate dueOn,
            boolean late) {
        boolean isClean() {
            return amountFen > 0 && paidFen >= amountFen && !late;
        }
    }

    /** Folds events, in whatever order they are given. */
    public static BillFacts fold(Collection<LineEvent> events) {
        List<LineEvent> sorted = events.stream().sorted(LineEvent.AS_THEY_HAPPENED).toList();
        BillFacts facts = NONE;
        for (LineEvent event : sorted) {
            facts = facts.after(event);
        }
        return facts;
    }

    private BillFacts after(LineEvent event) {
        return switch (event.kind()) {
            case BILL_ISSUED ->
                    new BillFacts(
                            new Bill(
                                    event.at(),
                                    event.amountFen(),
                                    0,
                                    event.dueOn(),
                                    overdue != null && wasLate()),
                            overdue,
                            bill == null || bill.isClean() || bill.amountFen() == 0
                                    ? cleanCycles
                                    : 0);
            case REPAYMENT_MADE -> repaid(event.amountFen());
            case BILL_OVERDUE -> overdue(event);
            case ACCOUNT_COMPROMISED, ACCOUNT_RECOVERED, CREDENTIALS_EXPOSED, CREDENTIALS_RESET ->
                    this;
        };
    }

    private boolean wasLate() {
        return bill != null && bill.late();
    }

    private BillFacts repaid(long amountFen) {
        @Nullable Overdue left =
                overdue == null || overdue.leftFen() <= amountFen
                        ? null
                        : new Overdue(overdue.dueOn(), overdue.leftFen() - amountFen);
        if (bill == null) {
            return new BillFacts(null, left, cleanCycles);
        }
        Bill paid =
                new Bill(
                        bill.issuedAt(),
                        bill.amountFen(),
                        Math.addExact(bill.paidFen(), amountFen),
                        bill.dueOn(),
                        bill.late());
        boolean becomesClean = paid.isClean() && !bill.isClean();
        return new BillFacts(paid, left, becomesClean ? cleanCycles + 1 : cleanCycles);
    }

    private BillFacts overdue(LineEvent event) {
        if (event.daysPastDue() == 0 || event.amountFen() == 0) {
            return new BillFacts(bill, null, cleanCycles);
        }
        LocalDate day = LocalDate.ofInstant(event.at(), SHANGHAI);
        Overdue now = new Overdue(day.minusDays(event.daysPastDue()), event.amountFen());
        if (!Bucket.of(event.daysPastDue()).isDelinquent()) {
            return new BillFacts(bill, now, cleanCycles);
        }
        @Nullable Bill late =
                bill == null
                        ? null
                        : new Bill(
                                bill.issuedAt(),
                                bill.amountFen(),
                                bill.paidFen(),
                                bill.dueOn(),
                                true);
        return new BillFacts(late, now, 0);
    }
}
