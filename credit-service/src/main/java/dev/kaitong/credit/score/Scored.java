package dev.kaitong.credit.score;

import java.util.List;

/** A scored file: the values of its characteristics and the points they gave. */
@SuppressWarnings(
        "EnumOrdinal") // one array slot a characteristic: an EnumMap would box on the hot path
public final class Scored {
    private final Scorecard scorecard;
    private final double[] values;
    private final int[] points;
    private final int score;

    private Scored(Scorecard scorecard, double[] values, int[] points, int score) {
        this.scorecard = scorecard;
        this.values = values;
        this.points = points;
        this.score = score;
    }

    /** Scores a file. */
    public static Scored of(CreditFile file, Scorecard scorecard) {
        double[] values = Characteristics.of(file);
        List<PointsTable> tables = scorecard.tables();
        int[] points = new int[tables.size()];
        int sum = scorecard.basePoints();
        for (int i = 0; i < points.length; i++) {
            PointsTable table = tables.get(i);
            points[i] = table.pointsOf(values[table.characteristic().ordinal()]);
            sum += points[i];
        }
        int score = Math.clamp(sum, Scorecard.LEAST, Scorecard.MOST);
        return new Scored(scorecard, values, points, score);
    }

    /** 350 to 950. */
    public int score() {
        return score;
    }

    /** The scorecard it was scored by. */
    public Scorecard scorecard() {
        return scorecard;
    }

    /** Value of a characteristic; NaN when missing. */
    public double value(Characteristic characteristic) {
        return values[characteristic.ordinal()];
    }

    /** Points given by the table with this index. */
    public int points(int table) {
        return points[table];
    }

    /** Points lost on the table with this index, against its best attainable bin; 0 or more. */
    public int pointsLost(int table) {
        return scorecard.tables().get(table).bestPoints() - points[table];
    }
}
