package dev.kaitong.trainer;

import dev.kaitong.credit.score.Characteristic;
import dev.kaitong.credit.score.Characteristics;
import dev.kaitong.credit.score.PointsTable;
import dev.kaitong.credit.score.Scorecard;
import java.util.ArrayList;
import java.util.List;

/** Rows in, scorecard out. */
@SuppressWarnings(
        "EnumOrdinal") // one array slot a characteristic: an EnumMap would box on the hot path
final class Trainer {
    /** Points that double the odds. */
    static final int POINTS_TO_DOUBLE_ODDS = 60;

    /** The reference score. */
    static final int REFERENCE_SCORE = 650;

    /** Odds of good against bad at the reference score. */
    static final double REFERENCE_ODDS = 3.5;

    private static final double FACTOR = POINTS_TO_DOUBLE_ODDS / StrictMath.log(2);

    private Trainer() {}

    /** Trains on rows; protected columns are not looked at. */
    static Scorecard train(String version, List<Row> rows) {
        double[][] values = new double[rows.size()][];
        boolean[] bad = new boolean[rows.size()];
        for (int i = 0; i < bad.length; i++) {
            values[i] = values(Characteristics.of(rows.get(i).file()));
            bad[i] = rows.get(i).defaulted();
        }
        List<Binning> binnings = new ArrayList<>();
        for (Characteristic characteristic : Characteristic.values()) {
            double[] column = new double[bad.length];
            for (int i = 0; i < bad.length; i++) {
                column[i] = values[i][characteristic.ordinal()];
            }
            binnings.add(Binning.of(characteristic, column));
        }
        return scaled(version, binnings, Fit.of(binnings, values, bad));
    }

    private static double[] values(Characteristics characteristics) {
        double[] values = new double[Characteristic.values().length];
        for (Characteristic characteristic : Characteristic.values()) {
            values[characteristic.ordinal()] = characteristics.value(characteristic);
        }
        return values;
    }

    private static Scorecard scaled(String version, List<Binning> binnings, Fit fit) {
        List<PointsTable> tables = new ArrayList<>();
        for (int c = 0; c < binnings.size(); c++) {
            Binning binning = binnings.get(c);
            List<Double> edges = new ArrayList<>();
            List<Integer> points = new ArrayList<>();
            for (int bin = 0; bin <= binning.edgeCount(); bin++) {
                int worth = points(-fit.logOddsOf(c, bin));
                if (!points.isEmpty() && points.getLast() == worth) {
                    edges.removeLast();
                } else {
                    points.add(worth);
                }
                if (bin < binning.edgeCount()) {
                    edges.add(binning.edge(bin));
                }
            }
            if (points.size() > 1) {
                tables.add(
                        new PointsTable(
                                binning.characteristic(),
                                edges,
                                points,
                                points(-fit.neutralLogOdds(c))));
            }
        }
        double atIntercept = -fit.intercept() - StrictMath.log(REFERENCE_ODDS);
        return new Scorecard(
                version,
                REFERENCE_SCORE + points(atIntercept),
                REFERENCE_SCORE,
                REFERENCE_ODDS,
                POINTS_TO_DOUBLE_ODDS,
                tables);
    }

    private static int points(double logOddsOfGood) {
        return (int) StrictMath.rint(FACTOR * logOddsOfGood);
    }
}
