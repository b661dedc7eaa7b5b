package dev.kaitong.trainer;

import dev.kaitong.credit.score.Scorecard;
import dev.kaitong.credit.score.Scored;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Every row scored by a scorecard that was trained without it. */
final class CrossValidation {
    /** Folds of one round. */
    static final int FOLDS = 5;

    /**
     * Seeds of the shuffles before the folds are cut. The characteristics were chosen on the seeds
     * 1 to 3 and 11 to 12, never on these.
     */
    static final List<Long> SEEDS =
            List.of(20_260_101L, 20_260_102L, 20_260_103L, 20_260_104L, 20_260_105L);

    private CrossValidation() {}

    /** One round for each seed. */
    static List<List<Measured.Held>> run(List<Row> rows) {
        return SEEDS.stream().map(seed -> round(rows, seed)).toList();
    }

    /** Every row once. */
    static List<Measured.Held> round(List<Row> rows, long seed) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        List<Measured.Held> held = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int from = fold * shuffled.size() / FOLDS;
            int to = (fold + 1) * shuffled.size() / FOLDS;
            List<Row> rest = new ArrayList<>(shuffled.subList(0, from));
            rest.addAll(shuffled.subList(to, shuffled.size()));
            Scorecard scorecard = Trainer.train("fold-" + fold, rest);
            for (Row row : shuffled.subList(from, to)) {
                int score = Scored.of(row.file(), scorecard).score();
                held.add(new Measured.Held(row, score, scorecard.defaultProbability(score)));
            }
        }
        return held;
    }
}
