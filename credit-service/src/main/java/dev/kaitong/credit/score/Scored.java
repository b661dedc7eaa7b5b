package dev.kaitong.credit.score;

import java.util.List;

/** A scored file: the values of its characteristics and the points they gave. */
public final class Scored {
    private final Scorecard scorecard;
    private final Characteristics characteristics;
    private final int[] points;
    private final int sum;

    private Scored(Scorecard scorecard, Characteristics characteristics, int[] points, int sum) {
        this.scorecard = scorecard;
        this.characteristics = characteristics;
        this.points = points;
        this.sum = sum;
    }

    /**
     * Scores a file. What shows only how little there was to see takes no less than its neutral
     * points when a verified income is evidence beside it.
     */
    public static Scored of(CreditFile file, Scorecard scorecard) {
        Characteristics characteristics = Characteristics.of(file);
        boolean otherEvidence = file.hasVerifiedIncome();
        List<PointsTable> tables = scorecard.tables();
        int[] points = new int[tables.size()];
        int sum = scorecard.basePoints();
        for (int i = 0; i < points.length; i++) {
            PointsTable table = tables.get(i);
            Characteristic characteristic = table.characteristic();
            points[i] = table.pointsOf(characteristics.value(characteristic));
            if (otherEvidence && characteristics.showsOnlyHowMuch(characteristic)) {
                points[i] = Math.max(points[i], table.neutralPoints());
            }
            sum += points[i];
        }
        return new Scored(scorecard, characteristics, points, sum);
    }

    /** The learned score, 350 to 950. */
    public int score() {
        return less(0);
    }

    /** The score when points beside the table were lost, 350 to 950. */
    public int less(int pointsLost) {
        return Math.clamp((long) sum - pointsLost, Scorecard.LEAST, Scorecard.MOST);
    }

    /** The scorecard it was scored by. */
    public Scorecard scorecard() {
        return scorecard;
    }

    /** The values of its characteristics. */
    public Characteristics characteristics() {
        return characteristics;
    }

    /** Value of a characteristic; NaN when missing. */
    public double value(Characteristic characteristic) {
        return characteristics.value(characteristic);
    }

    /** Points given by the table with this index. */
    public int points(int table) {
        return points[table];
    }

    /** Points lost on the table with this index, against its best attainable bin; 0 or more. */
    public int pointsLost(int table) {
        PointsTable of = scorecard.tables().get(table);
        double attainable = characteristics.attainable(of.characteristic());
        int best = Double.isNaN(attainable) ? of.bestPoints() : of.pointsOf(attainable);
        return Math.max(0, best - points[table]);
    }
}
