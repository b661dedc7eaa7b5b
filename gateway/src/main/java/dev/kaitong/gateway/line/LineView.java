package dev.kaitong.gateway.line;

import dev.kaitong.contract.ReasonCode;
import dev.kaitong.gateway.line.account.Actor;
import dev.kaitong.gateway.line.account.HoldKind;
import dev.kaitong.gateway.line.account.LineState;
import dev.kaitong.gateway.line.account.Release;
import dev.kaitong.gateway.view.ReasonView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line on the wire; amounts in fen.
 *
 * @param state where it stands; NONE when there is no line
 * @param baseLimitFen the limit that was decided
 * @param selfLimitFen the limit that the shopper set; none without
 * @param selfLimitNext a higher one that waits for its time; none without
 * @param availableFen what the limits leave now, also while it is held, as a hold takes nothing
 *     away; 0 when it is closed
 * @param usedFen what is owed
 * @param reservedFen what authorised purchases have reserved
 * @param creditFen what was paid beyond what was owed
 * @param holds what keeps the line from new purchases
 * @param statement the last bill; none before the first
 * @param delinquency how long a payment is past due
 * @param increases whether the limit may rise by itself
 * @param lastChange the last change; none without a line
 */
public record LineView(
        LineState state,
        long baseLimitFen,
        @Nullable Long selfLimitFen,
        @Nullable SelfLimitNext selfLimitNext,
        long availableFen,
        long usedFen,
        long reservedFen,
        long creditFen,
        List<HoldView> holds,
        @Nullable StatementView statement,
        @Nullable DelinquencyView delinquency,
        boolean increases,
        @Nullable ChangeView lastChange) {
    /** No line. */
    static final LineView NONE =
            new LineView(
                    LineState.NONE, 0, null, null, 0, 0, 0, 0, List.of(), null, null, false, null);

    /**
     * A higher limit of the shopper's own that waits.
     *
     * @param selfLimitFen the limit
     * @param from from when it holds
     */
    public record SelfLimitNext(long selfLimitFen, Instant from) {}

    /**
     * A hold.
     *
     * @param kind why, in one word
     * @param title in a few words
     * @param detail in a sentence
     * @param reason the most important reason; none when there is nothing to mend
     * @param reasons all of them, in words
     * @param placedBy who placed it
     * @param placedAt when
     * @param reviewOn the day on which it is looked at again at the latest
     * @param releasedWhen what ends it; all of it must happen
     * @param evidence what it stands on; for support agents only
     */
    public record HoldView(
            HoldKind kind,
            String title,
            String detail,
            @Nullable ReasonCode reason,
            List<ReasonView> reasons,
            Actor placedBy,
            Instant placedAt,
            LocalDate reviewOn,
            List<Release> releasedWhen,
            @Nullable List<String> evidence) {}

    /**
     * A bill.
     *
     * @param amountFen what is to be paid
     * @param paidFen what was paid since
     * @param issuedAt when it was issued
     * @param dueOn until when; none when nobody said
     * @param cleanCycles bills in a row that were paid in full and in time
     */
    public record StatementView(
            long amountFen,
            long paidFen,
            Instant issuedAt,
            @Nullable LocalDate dueOn,
            int cleanCycles) {}

    /**
     * How long a payment is past due.
     *
     * @param bucket C, M1 to M6, or M6+
     * @param daysPastDue days, without those of a hardship pause
     * @param overdueFen what is still to be paid
     * @param pausedUntil end of a hardship pause; none without
     */
    public record DelinquencyView(
            String bucket, int daysPastDue, long overdueFen, @Nullable LocalDate pausedUntil) {}

    /**
     * A change of a line.
     *
     * @param action what was done: OPENED, or one of the actions on a line
     * @param title in a few words
     * @param detail in a sentence
     * @param limit which limit moved; with limits only
     * @param fromFen that limit before; with limits only
     * @param toFen that limit afterwards; with limits only
     * @param hold which hold; with holds only
     * @param by who did it
     * @param reasons why, at most four for a shopper
     * @param at when
     * @param decisionId the recorded decision behind it
     */
    public record ChangeView(
            String action,
            String title,
            String detail,
            @Nullable String limit,
            @Nullable Long fromFen,
            @Nullable Long toFen,
            @Nullable HoldKind hold,
            Actor by,
            List<ReasonView> reasons,
            Instant at,
            UUID decisionId) {}
}
