package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.acceptance.drill.law.Breach;
import dev.kaitong.acceptance.drill.law.Law;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * What came of a trial.
 *
 * @param name of the trouble
 * @param sent applications sent by the clock
 * @param first what came first to each, counted
 * @param p99Millis of the first answers
 * @param healedSeconds from a healthy service to a good answer, if it came
 * @param traffic whether applications came meanwhile
 * @param ticketSeconds until the last ticket was final, after everybody had asked again
 * @param refusalMillis time to refuse, of every refusal
 * @param breaches laws that were broken
 */
public record Outcome(
        String name,
        int sent,
        Map<String, Integer> first,
        double p99Millis,
        OptionalDouble healedSeconds,
        boolean traffic,
        double ticketSeconds,
        List<Double> refusalMillis,
        List<Breach> breaches) {
    public Outcome {
        first = new TreeMap<>(first);
        refusalMillis = List.copyOf(refusalMillis);
        breaches = List.copyOf(breaches);
    }

    /** Of a trial that did not come to its end; nothing of it may count as survived. */
    static Outcome untried(String name, boolean traffic, Exception why) {
        return new Outcome(
                name,
                0,
                Map.of(),
                Double.NaN,
                OptionalDouble.empty(),
                traffic,
                0,
                List.of(),
                List.of(new Breach(Law.TRIED, why.toString())));
    }

    /** Laws that were broken. */
    public Set<Law> broken() {
        EnumSet<Law> broken = EnumSet.noneOf(Law.class);
        breaches.forEach(breach -> broken.add(breach.law()));
        return broken;
    }

    /** In one line. */
    public String line() {
        return "%-28s %4d sent %s p99 %.0f ms, healed %s, tickets %.1f s: %s"
                .formatted(
                        name,
                        sent,
                        first,
                        p99Millis,
                        healedSeconds.isPresent()
                                ? "%.2f s".formatted(healedSeconds.getAsDouble())
                                : "NOT",
                        ticketSeconds,
                        breaches.isEmpty() ? "all laws hold" : "BROKEN " + broken());
    }
}
