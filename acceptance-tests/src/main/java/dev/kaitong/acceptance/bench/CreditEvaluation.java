package dev.kaitong.acceptance.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.kaitong.credit.rules.Rules;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.verdict.Assess;
import dev.kaitong.credit.verdict.CreditRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Main class of a JVM of its own: times the whole pure evaluation of credit-service, evidence to
 * assessment with its reasons, over real credit files. Writes nanoseconds an evaluation, one line a
 * batch.
 */
public final class CreditEvaluation {
    /** Batches whose times are thrown away: the compilers are still at work. */
    static final int WARM_BATCHES = 10;

    /** Batches whose times are written. */
    static final int BATCHES = 15;

    private static final int EVALUATIONS_A_BATCH = 200_000;

    /** What was computed; kept where the compilers must believe that somebody reads it. */
    @SuppressWarnings("unused")
    private static volatile int sink;

    private CreditEvaluation() {}

    /** Runs it; the only argument names a file with one credit file a line, as JSON. */
    public static void main(String[] words) throws IOException {
        List<CreditFile> files = read(Path.of(words[0]));
        CreditRules rules = Rules.live();
        Instant asOf = Instant.now();
        for (int batch = 0; batch < WARM_BATCHES + BATCHES; batch++) {
            long nanos = batch(files, rules, asOf);
            if (batch >= WARM_BATCHES) {
                System.out.println((double) nanos / EVALUATIONS_A_BATCH);
            }
        }
    }

    private static long batch(List<CreditFile> files, CreditRules rules, Instant asOf) {
        int sum = 0;
        long started = System.nanoTime();
        for (int i = 0; i < EVALUATIONS_A_BATCH; i++) {
            var assessment = Assess.assess(files.get(i % files.size()), rules, asOf);
            sum += assessment.measures().score() + assessment.reasons().size();
        }
        long nanos = System.nanoTime() - started;
        sink = sum;
        return nanos;
    }

    private static List<CreditFile> read(Path path) throws IOException {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        List<CreditFile> files = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            files.add(json.readValue(line, CreditFile.class));
        }
        return files;
    }
}
