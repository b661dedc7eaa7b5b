package dev.kaitong.trainer.behaviour;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Rings at what an isolation forest finds odd, by the bins of all features.
 *
 * @param forest grown on the rows of people, whatever they are
 * @param highest the score above which it rings
 */
record Outliers(IsolationForest forest, double highest) implements Detector.Learned {
    private static final long SEED = 2_008;

    /** Grows a forest on everybody's rows; only the threshold knows who is honest. */
    static Outliers learn(Sample sample, BitSet people) {
        int[] rows = new int[sample.rows().size()];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (people.get(sample.rows().get(i).person())) {
                rows[count++] = i;
            }
        }
        IsolationForest forest =
                IsolationForest.grow(count, place -> sample.bins(rows[place]), SEED);
        double[] highest = new double[sample.people().size()];
        for (int place = 0; place < count; place++) {
            int person = sample.rows().get(rows[place]).person();
            if (sample.people().get(person).archetype().honest()) {
                double score = forest.score(sample.bins(rows[place]));
                highest[person] = Math.max(highest[person], score);
            }
        }
        double[] honest = Arrays.stream(highest).filter(score -> score > 0).sorted().toArray();
        int alerted = Detector.alertedMax(honest.length);
        return new Outliers(forest, honest[honest.length - 1 - alerted]);
    }

    @Override
    public Alarm on(Sample sample) {
        return row -> forest.score(sample.bins(row)) > highest;
    }
}
