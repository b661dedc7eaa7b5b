package dev.kaitong.trainer.behaviour;

import dev.kaitong.risk.behaviour.level.Feature;
import dev.kaitong.risk.behaviour.level.FeaturePoints;
import dev.kaitong.risk.behaviour.level.LevelTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/** Rows in, one points table out. */
final class LevelTrainer {
    /** Points that double the odds. */
    static final int POINTS_TO_DOUBLE_ODDS = 20;

    /** What a family must be worth to speak: odds doubled. */
    static final int FAMILY_POINTS = 20;

    /** One of so many rows of nothing wrong is used, with so many times the weight. */
    static final int ONE_OF = 6;

    /** Share of honest people who may ever be watched. */
    static final double HONEST_WATCHED = 0.02;

    /** Weight of a person's rows together, where it is the state and no purchase that is judged. */
    private static final double WEIGHT_OF_A_STATE = 10;

    private final Plan plan;
    private final Sample sample;
    private final BitSet people;

    private LevelTrainer(Plan plan, Sample sample, BitSet people) {
        this.plan = plan;
        this.sample = sample;
        this.people = people;
    }

    /** Trains on the rows of some people, and sets the bands by the honest ones among them. */
    static LevelTable train(Plan plan, Sample sample, BitSet people) {
        LevelTrainer trainer = new LevelTrainer(plan, sample, people);
        List<FeaturePoints> points = trainer.fit();
        int[] honest = trainer.highestOfHonest(points);
        int watch = above(honest, HONEST_WATCHED);
        int review = Math.max(watch + 1, above(honest, plan.honestAlerted()));
        int fail = Math.max(review + 2 * POINTS_TO_DOUBLE_ODDS, above(honest, 0));
        return new LevelTable(
                plan.typology(), watch, review, fail, 2 * fail - review, FAMILY_POINTS, points);
    }

    private List<FeaturePoints> fit() {
        List<Integer> used = new ArrayList<>();
        List<Boolean> bad = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        int[] frauds = new int[sample.people().size()];
        int[] states = states();
        for (int i = 0; i < sample.rows().size(); i++) {
            Row row = sample.rows().get(i);
            if (!people.get(row.person())) {
                continue;
            }
            switch (plan.label(row, sample.people().get(row.person()))) {
                case BAD -> {
                    frauds[row.person()] += row.fraud() && !row.after() ? 1 : 0;
                    used.add(i);
                    bad.add(true);
                    // The first fraudulent purchases count most: an alert is worth most then.
                    weights.add(
                            row.fraud()
                                    ? 3.0 / (2 + frauds[row.person()])
                                    : WEIGHT_OF_A_STATE / states[row.person()]);
                }
                case GOOD -> {
                    if ((row.purchase() * 7 + row.person() * 13) % ONE_OF == 0) {
                        used.add(i);
                        bad.add(false);
                        weights.add((double) ONE_OF);
                    }
                }
                case NEITHER -> {}
            }
        }
        boolean[] labels = new boolean[used.size()];
        double[] weight = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = bad.get(i);
            weight[i] = weights.get(i);
        }
        List<Column> columns = columns(used);
        return points(columns, Fit.of(columns, labels, weight));
    }

    private int[] states() {
        int[] states = new int[sample.people().size()];
        for (Row row : sample.rows()) {
            boolean bad = plan.label(row, sample.people().get(row.person())) == Plan.Label.BAD;
            states[row.person()] += bad && !row.fraud() ? 1 : 0;
        }
        return states;
    }

    private List<Column> columns(List<Integer> used) {
        List<Column> columns = new ArrayList<>();
        for (Feature feature : plan.features()) {
            Column all = Objects.requireNonNull(sample.columns().get(feature));
            byte[] codes = new byte[used.size()];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = all.codes()[used.get(i)];
            }
            columns.add(new Column(feature, all.edges(), codes));
        }
        return columns;
    }

    private static List<FeaturePoints> points(List<Column> columns, Fit fit) {
        double factor = POINTS_TO_DOUBLE_ODDS / StrictMath.log(2);
        List<FeaturePoints> tables = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            double[] cuts = columns.get(c).edges();
            List<Double> edges = new ArrayList<>();
            List<Integer> points = new ArrayList<>(List.of(0));
            for (int bin = 1; bin <= cuts.length; bin++) {
                int worth = (int) StrictMath.rint(factor * fit.logOddsOf(c, bin));
                if (worth != points.getLast()) {
                    points.add(worth);
                    edges.add(cuts[bin - 1]);
                }
            }
            if (points.size() > 1) {
                tables.add(new FeaturePoints(columns.get(c).feature(), edges, points));
            }
        }
        return tables;
    }

    /** The highest sum that each honest person ever reached while two families spoke, rising. */
    private int[] highestOfHonest(List<FeaturePoints> points) {
        int[] highest = new int[sample.people().size()];
        Points sums = new Points(sample, points);
        for (int i = 0; i < sample.rows().size(); i++) {
            int person = sample.rows().get(i).person();
            highest[person] = Math.max(highest[person], sums.ofTwoFamilies(i, FAMILY_POINTS));
        }
        return sample.people().stream()
                .filter(person -> people.get(person.number()) && person.archetype().honest())
                .mapToInt(person -> highest[person.number()])
                .sorted()
                .toArray();
    }

    /** The least sum that no more than a share reached. */
    private static int above(int[] rising, double share) {
        return 1 + rising[rising.length - 1 - (int) (share * rising.length)];
    }
}
