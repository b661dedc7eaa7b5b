package dev.kaitong.risk.behaviour.level;

import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.usage.Mark;
import dev.kaitong.risk.behaviour.usage.Purchase;
import dev.kaitong.risk.behaviour.usage.Usage;
import java.time.Instant;
import java.util.List;

/**
 * One purchase and what surrounds it: what was known up to the purchase, and of receipts, refunds
 * and money that came back what is known up to a later time, its aftermath.
 *
 * @param evidence all that is known
 * @param place place of the purchase among the remembered ones
 * @param until seconds since 1970 up to which the aftermath counts; at or after the purchase
 */
record Scene(Evidence evidence, int place, long until) {
    static final long HOUR = 3_600;
    static final long DAY = 24 * HOUR;

    /** How long a purchase has an aftermath, and access stays fresh. */
    static final long THREE_DAYS = 3 * DAY;

    /** Smallest share of a limit, of an event that is more than small change. */
    static final double NOTABLE = 0.1;

    Usage usage() {
        return evidence.usage();
    }

    Purchase purchase() {
        return usage().purchases().get(place);
    }

    long at() {
        return purchase().at().getEpochSecond();
    }

    /** This purchase and those before it. */
    List<Purchase> upToNow() {
        List<Purchase> purchases = usage().purchases();
        return purchases.subList(place, purchases.size());
    }

    /** A share of this purchase's limit. */
    double ofLimit(double fen) {
        long limitFen = purchase().limitFen();
        return limitFen == 0 ? 1 : Math.min(10, fen / limitFen);
    }

    /** How often something happened within so many seconds before the purchase. */
    int count(Mark mark, long within) {
        int count = 0;
        for (Instant time : usage().marks(mark)) {
            long second = time.getEpochSecond();
            count += second <= at() && second > at() - within ? 1 : 0;
        }
        return count;
    }

    /** What was spent within so many seconds, this purchase included. */
    double spent(long within) {
        double fen = 0;
        for (Purchase one : upToNow()) {
            fen += one.at().getEpochSecond() > at() - within ? one.amountFen() : 0;
        }
        return fen;
    }

    /** Purchases within so many seconds, this one included. */
    int bought(long within) {
        int count = 0;
        for (Purchase one : upToNow()) {
            count += one.at().getEpochSecond() > at() - within ? 1 : 0;
        }
        return count;
    }

    /** Whether a second lies within so many before the end of the aftermath. */
    boolean lately(Instant time, long within) {
        long second = time.getEpochSecond();
        return second <= until && second > until - within;
    }
}
