package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.acceptance.bench.load.Latencies;
import dev.kaitong.acceptance.drill.ledger.Entry;
import dev.kaitong.acceptance.drill.ledger.Heard;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came first to each who applied, before anybody asked again. */
final class FirstAnswers {
    private static final double NANOS_A_MILLISECOND = 1e6;

    private FirstAnswers() {}

    static double p99Millis(List<Entry> entries) {
        return Latencies.of(
                        entries.stream()
                                .mapToLong(entry ->
                                        (long) (first(entry).millis() * NANOS_A_MILLISECOND))
                                .toArray())
                .percentileMillis(99);
    }

    static Map<String, Integer> counted(List<Entry> entries) {
        Map<String, Integer> words = new TreeMap<>();
        for (Entry entry : entries) {
            String word =
                    switch (first(entry)) {
                        case Heard.Answer answer -> Integer.toString(answer.status());
                        case Heard.Nothing nothing -> nothing.why();
                    };
            words.merge(word, 1, Integer::sum);
        }
        return words;
    }

    /** Time to refuse, of every refusal. */
    static List<Double> refusalMillis(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.answers().stream())
                .filter(Heard.Answer::refuses)
                .map(Heard.Answer::millis)
                .toList();
    }

    private static Heard first(Entry entry) {
        return entry.heard().getFirst();
    }
}
