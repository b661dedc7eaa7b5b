package dev.kaitong.acceptance.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Compares the first alert of each person with the labels. */
public final class Judge {
    private final Map<String, Person> people;
    private final Map<String, Long> alertedAt = new HashMap<>();
    private final Map<String, Fraud> frauds = new HashMap<>();

    Judge(Map<String, Person> people) {
        this.people = people;
    }

    /** Fraud of one person. */
    private static final class Fraud {
        int before;
        long amountFen;
        long savedFen;
    }

    /** Somebody was told of at an event; the first time counts. */
    void alert(String person, long seq) {
        alertedAt.merge(person, seq, Math::min);
    }

    /** A fraudulent purchase, after all alerts are known. */
    void fraud(String person, long seq, long amountFen) {
        Fraud fraud = frauds.computeIfAbsent(person, _ -> new Fraud());
        fraud.amountFen += amountFen;
        if (seq < alertedAt.getOrDefault(person, Long.MAX_VALUE)) {
            fraud.before++;
        } else {
            fraud.savedFen += amountFen;
        }
    }

    /** The figures. */
    Figures figures() {
        long alerted = 0;
        long before = 0;
        long amountFen = 0;
        long savedFen = 0;
        for (Map.Entry<String, Fraud> one : frauds.entrySet()) {
            amountFen += one.getValue().amountFen;
            savedFen += one.getValue().savedFen;
            if (alertedAt.containsKey(one.getKey())) {
                alerted++;
                before += one.getValue().before;
            }
        }
        return new Figures(
                share(Person::honest),
                share(Person::thinFile),
                share(Person::juggles),
                frauds.isEmpty() ? Double.NaN : (double) alerted / frauds.size(),
                alerted == 0 ? Double.NaN : (double) before / alerted,
                amountFen == 0 ? Double.NaN : (double) savedFen / amountFen);
    }

    private double share(Predicate<Person> who) {
        long all = people.values().stream().filter(who).count();
        long alerted =
                people.entrySet().stream()
                        .filter(one ->
                                who.test(one.getValue()) && alertedAt.containsKey(one.getKey()))
                        .count();
        return all == 0 ? Double.NaN : (double) alerted / all;
    }

    /**
     * What the signals did.
     *
     * @param honestAlerted share of honest people who were ever told of
     * @param thinAlerted share of people with a thin file who were
     * @param jugglersAlerted share of debt jugglers who were
     * @param recall share of people with fraudulent purchases who were
     * @param purchasesBefore fraudulent purchases before the one that raised the alert, on average
     * @param saved share of the fraudulent amount from the alerting purchase on
     */
    public record Figures(
            double honestAlerted,
            double thinAlerted,
            double jugglersAlerted,
            double recall,
            double purchasesBefore,
            double saved) {}
}
