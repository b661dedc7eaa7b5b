package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.acceptance.bench.load.Latencies;
import dev.kaitong.acceptance.bench.load.Load;
import dev.kaitong.acceptance.drill.law.AnswerLaws;
import dev.kaitong.acceptance.drill.law.Breach;
import dev.kaitong.acceptance.drill.law.Law;
import dev.kaitong.acceptance.drill.ledger.Entry;
import dev.kaitong.acceptance.drill.ledger.Heard;
import dev.kaitong.acceptance.drill.ledger.Kind;
import dev.kaitong.acceptance.drill.ledger.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** More applications than can be decided: good final decisions must go on as at the peak. */
public final class Overload {
    // Before that the compilers are at work, and what is measured is no peak.
    private static final int WARM = 20_000;
    private static final int PEAK = 4_000;
    private static final int AT_ONCE = 64;
    private static final int SECONDS = 10;
    private static final double DEADLINE_MILLIS = 800;
    private static final int RECOVERY_SECONDS = 10;

    private final Stage stage;
    private final Consumer<String> say;
    private int phase;

    /**
     * @param say takes a line for each phase
     */
    public Overload(Stage stage, Consumer<String> say) {
        this.stage = stage;
        this.say = say;
    }

    /**
     * What was measured.
     *
     * @param peakPerSecond final decisions a second in a closed loop
     * @param atTwice share of the peak that is decided in time at twice its rate
     * @param atFive share at five times its rate
     * @param afterwards share at four fifths of the peak, ten seconds after
     * @param refusals refusals in all
     * @param refusalP99Millis time to refuse
     * @param breaches of the laws that answers show
     * @param priority what became of purchases while more was asked of us that only informs
     */
    public record Result(
            double peakPerSecond,
            double atTwice,
            double atFive,
            double afterwards,
            int refusals,
            double refusalP99Millis,
            List<Breach> breaches,
            Priority.Result priority) {
        public Result {
            breaches = List.copyOf(breaches);
        }
    }

    /** Measures the peak, then sends more. */
    public Result run() throws Exception {
        List<Entry> all = new ArrayList<>();
        closed(WARM);
        double peak = closed(PEAK);
        say.accept("peak: %.0f final decisions a second".formatted(peak));
        double twice = goodput(2 * peak, SECONDS, all) / peak;
        TimeUnit.SECONDS.sleep(RECOVERY_SECONDS);
        double five = goodput(5 * peak, SECONDS, all) / peak;
        double rate = 0.8 * peak;
        TimeUnit.SECONDS.sleep(RECOVERY_SECONDS);
        double afterwards = goodput(rate, RECOVERY_SECONDS, all) / rate;
        TimeUnit.SECONDS.sleep(RECOVERY_SECONDS);
        Priority.Result priority = new Priority(stage, say).run();
        List<Double> refusals =
                all.stream()
                        .flatMap(entry -> entry.answers().stream())
                        .filter(Heard.Answer::refuses)
                        .map(Heard.Answer::millis)
                        .toList();
        List<Breach> breaches =
                AnswerLaws.breaches(all).stream()
                        // Nobody asks again here.
                        .filter(breach -> breach.law() != Law.OUTCOME_LEARNED)
                        .toList();
        return new Result(
                peak,
                twice,
                five,
                afterwards,
                refusals.size(),
                Latencies.of(refusals.stream().mapToLong(one -> (long) (one * 1e6)).toArray())
                        .percentileMillis(99),
                breaches,
                priority);
    }

    private double closed(int count) {
        List<Entry> entries = unknown(count);
        Load load = stage.closed(stage.round(entries), count, AT_ONCE);
        long decided = entries.stream().filter(entry -> has(entry, 201)).count();
        return decided * 1e9 / load.nanos();
    }

    /** Final decisions in time, a second. */
    private double goodput(double perSecond, int seconds, List<Entry> all) {
        List<Entry> entries = unknown((int) (perSecond * seconds));
        Round round = stage.round(entries);
        stage.open(round, entries.size(), perSecond);
        entries.removeIf(entry -> entry.heard().isEmpty());
        all.addAll(entries);
        double good = (double) entries.stream().filter(Overload::inTime).count() / seconds;
        say.accept(
                "%.0f a second: %.0f decided in time a second, %d tickets, %d refused"
                        .formatted(
                                perSecond,
                                good,
                                entries.stream().filter(entry -> has(entry, 202)).count(),
                                entries.stream()
                                        .filter(entry ->
                                                entry.answers().stream()
                                                        .anyMatch(Heard.Answer::refuses))
                                        .count()));
        return good;
    }

    private static boolean inTime(Entry entry) {
        return entry.answers().stream()
                .anyMatch(answer -> answer.status() == 201 && answer.millis() <= DEADLINE_MILLIS);
    }

    private static boolean has(Entry entry, int status) {
        return entry.answers().stream().anyMatch(answer -> answer.status() == status);
    }

    /** Nobody has fed anything of them: INCOMPLETE, a final answer that costs what others cost. */
    private List<Entry> unknown(int count) {
        String name = "o" + phase++;
        return new ArrayList<>(
                IntStream.range(0, count)
                        .mapToObj(_ -> stage.ledger().applicant(name, Kind.WITHOUT_FACE_CHECK))
                        .map(one -> new Entry(one, "k-" + one.id(), false))
                        .toList());
    }
}
