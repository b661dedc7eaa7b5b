package dev.kaitong.acceptance.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.kaitong.risk.behaviour.evidence.Event;
import dev.kaitong.risk.behaviour.evidence.EventType;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.evidence.Fold;
import dev.kaitong.risk.behaviour.rule.AssessBehaviour;
import dev.kaitong.risk.behaviour.rule.Rules;
import dev.kaitong.risk.behaviour.usage.MerchantView;
import dev.kaitong.risk.behaviour.usage.Purchase;
import dev.kaitong.risk.behaviour.usage.Use;
import dev.kaitong.risk.evidence.UsageBytes;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;

/**
 * Main class of a JVM of its own: what one more purchase of an applicant costs risk-service, and
 * how much of him is stored, after so many before it. Folds, assesses, and writes and reads the
 * usage, as it does for each event. Writes for each history, twice over, microseconds and bytes;
 * the first time is for the compilers.
 */
public final class EventCost {
    private static final int TIMED = 40_000;
    private static final int MERCHANTS = 50;
    private static final long MINUTES_BETWEEN = 7;
    private static final Instant BEGAN = Instant.parse("2012-01-01T00:00:00Z");

    /** What was computed; kept where the compilers must believe that somebody reads it. */
    @SuppressWarnings("unused")
    private static volatile long sink;

    private EventCost() {}

    /** Runs it; each argument is a number of events before the one that is timed. */
    public static void main(String[] words) throws IOException {
        Rules rules = rules();
        for (int round = 0; round < 2; round++) {
            for (String word : words) {
                int history = Integer.parseInt(word);
                Evidence evidence = Evidence.NONE;
                for (int i = 0; i < history; i++) {
                    evidence = Fold.fold(evidence, purchase(i));
                }
                System.out.println(micros(evidence, history, rules));
                System.out.println(UsageBytes.write(evidence.usage()).length);
            }
        }
    }

    private static double micros(Evidence before, int number, Rules rules) {
        Event next = purchase(number);
        long sum = 0;
        long started = System.nanoTime();
        for (int i = 0; i < TIMED; i++) {
            Evidence after = Fold.fold(before, next);
            Instant upTo = after.knownUpTo();
            sum += AssessBehaviour.assess(after, rules, upTo, upTo).reasons().size();
            byte[] stored = UsageBytes.write(after.usage());
            sum += UsageBytes.read(stored).purchases().size();
        }
        double micros = (System.nanoTime() - started) / 1e3 / TIMED;
        sink = sum;
        return micros;
    }

    private static Event purchase(int number) {
        Instant at = BEGAN.plusSeconds(60 * MINUTES_BETWEEN * number);
        return new Event.Used(
                EventType.PURCHASE_AUTHORISED,
                at,
                new Use.Bought(
                        new Purchase(
                                at,
                                "o-" + number,
                                "m-" + number % MERCHANTS,
                                "grocery",
                                1_000 + number % 30_000,
                                400_000,
                                500_000,
                                "d-" + number % 3,
                                "110105",
                                true,
                                false,
                                0,
                                false,
                                MerchantView.UNKNOWN)));
    }

    private static Rules rules() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(EventCost.class.getResourceAsStream("/rules/risk-2.json"))) {
            return new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .readValue(in, Rules.class);
        }
    }
}
