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

    /** Seed of the shuffle before the folds are cut. */
    static final long SEED = 20_260_101;

    private CrossValidation() {}

    static List<Measured.Held> run(List<Row> rows) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(SEED));
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
