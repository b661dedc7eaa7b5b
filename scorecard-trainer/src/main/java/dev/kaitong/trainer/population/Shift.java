package dev.kaitong.trainer.population;

import dev.kaitong.risk.behaviour.usage.Receipt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Fraud that has learned what is looked for: of each fraudulent purchase, and of nothing else, the
 * amount is 0.6 to 1 of what it was, nine of ten have a waybill, a receipt that was confirmed
 * within the hour is confirmed after 6 to 72, 85 to 95 percent of the money comes back, half a day
 * to two and a half days later than it did, and refunds come 5 to 15 days later. Whoever cashes out
 * waits 1 to 4 days longer between a repayment and a drain; a thief has no time to. Merchants,
 * devices and the number of purchases stay as they were.
 */
final class Shift {
    private static final long SEED = 20_261_111;
    private static final double SMALLEST = 0.6;
    private static final double WITH_WAYBILL = 0.9;
    private static final double LEAST_BACK = 0.85;
    private static final double MOST_BACK = 0.95;
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** Fraudulent purchases of one person that lie no further apart are moved together. */
    private static final long BURST = 3 * DAY;

    /** How long after a purchase its money may come back. */
    private static final long SOON = 7 * DAY;

    private final Map<String, Person> people;
    private final Set<Long> frauds;
    private final Map<String, Burst> bursts = new HashMap<>();
    private final Map<String, Bought> byOrder = new HashMap<>();
    private final Map<String, Bought> latestAtMerchant = new HashMap<>();

    Shift(Map<String, Person> people, Set<Long> frauds) {
        this.people = people;
        this.frauds = frauds;
    }

    private record Burst(long lastAt, long later) {}

    private record Timed(long second, Line line) {}

    /** A fraudulent purchase as it was, and what changes. */
    private record Bought(
            long at,
            long later,
            long amountFen,
            long smallerFen,
            boolean logistics,
            SplittableRandom random) {
        /** Part of another amount, as this one became smaller. */
        long smaller(long fen, double share) {
            return Math.max(1, (long) (share * fen / amountFen * smallerFen));
        }

        double back() {
            return random.nextDouble(LEAST_BACK, MOST_BACK);
        }
    }

    /** All lines, in their new order of time. */
    List<Line> of(List<Line> lines) {
        List<Timed> timed = new ArrayList<>(lines.size());
        for (Line line : lines) {
            Line shifted = shifted(line);
            timed.add(new Timed(shifted.number("ts"), shifted));
        }
        timed.sort(Comparator.comparingLong(Timed::second));
        return timed.stream().map(Timed::line).toList();
    }

    private Line shifted(Line line) {
        return switch (line.text("type")) {
            case "PURCHASE" -> frauds.contains(line.number("seq")) ? bought(line) : line;
            case "CONFIRM_RECEIPT" -> received(line);
            case "REFUND" -> refunded(line);
            case "TRANSFER_IN" -> transferred(line);
            default -> line;
        };
    }

    private Line bought(Line line) {
        String user = line.text("user");
        long at = line.number("ts");
        long amountFen = line.number("amount");
        SplittableRandom random = random(line.text("order"));
        Bought bought =
                new Bought(
                        at,
                        later(user, at),
                        amountFen,
                        Math.max(1, (long) (random.nextDouble(SMALLEST, 1) * amountFen)),
                        random.nextDouble() < WITH_WAYBILL || line.flag("logistics"),
                        random);
        byOrder.put(line.text("order"), bought);
        latestAtMerchant.put(user + ' ' + line.text("merchant"), bought);
        return later(line, bought.later())
                .with("amount", Long.toString(bought.smallerFen()))
                .with("logistics", Boolean.toString(bought.logistics()));
    }

    private long later(String user, long at) {
        @Nullable Person person = people.get(user);
        if (person == null || person.archetype() == Archetype.ATO_VICTIM) {
            return 0;
        }
        @Nullable Burst burst = bursts.get(user);
        long later =
                burst != null && at - burst.lastAt() <= BURST
                        ? burst.later()
                        : random(user + at).nextLong(DAY, 4 * DAY);
        bursts.put(user, new Burst(at, later));
        return later;
    }

    private Line received(Line line) {
        @Nullable Bought bought = byOrder.get(line.text("order"));
        if (bought == null) {
            return line;
        }
        long lag = line.number("lagMin");
        long slow =
                lag > Receipt.INSTANT_MINUTES
                        ? lag
                        : bought.random().nextLong(6 * HOUR, 72 * HOUR) / MINUTE;
        return line.with("ts", Long.toString(bought.at() + bought.later() + slow * MINUTE))
                .with("lagMin", Long.toString(slow))
                .with("logistics", Boolean.toString(bought.logistics()));
    }

    private Line refunded(Line line) {
        @Nullable Bought bought = byOrder.get(line.text("order"));
        if (bought == null) {
            return line;
        }
        long fen = bought.smaller(line.number("amount"), bought.back());
        return later(line, bought.later() + bought.random().nextLong(5 * DAY, 15 * DAY))
                .with("amount", Long.toString(fen));
    }

    /** Of the latest purchase if it is about its amount, or of several together. */
    private Line transferred(Line line) {
        @Nullable Bought bought =
                latestAtMerchant.get(line.text("user") + ' ' + line.text("merchant"));
        if (bought == null || line.number("ts") - bought.at() > SOON) {
            return line;
        }
        long before = line.number("amount");
        boolean one = before * 100 >= bought.amountFen() * 80 && before <= bought.amountFen();
        long fen = bought.smaller(one ? bought.amountFen() : before, bought.back());
        return later(line, bought.later() + bought.random().nextLong(12 * HOUR, 60 * HOUR))
                .with("amount", Long.toString(fen));
    }

    private static Line later(Line line, long seconds) {
        return line.with("ts", Long.toString(line.number("ts") + seconds));
    }

    private static SplittableRandom random(String name) {
        return new SplittableRandom(SEED + name.hashCode());
    }
}
