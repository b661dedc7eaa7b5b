package dev.kaitong.trainer;

import java.util.List;

/**
 * Monotone logistic regression of default on bins.
 *
 * <p>Each bin edge is a column of ones for the rows on its risky side; weights may not be negative,
 * so log-odds of default can only rise towards risk. Cyclic coordinate descent on the penalised
 * likelihood (sum of weights times {@link #LASSO}, half the sum of squares times {@link #RIDGE}),
 * with the curvature of all rows taken anew before each characteristic. Columns of weight zero
 * merge their bins. StrictMath and a fixed order make the result the same on every machine.
 */
@SuppressWarnings(
        "EnumOrdinal") // one array slot a characteristic: an EnumMap would box on the hot path
final class Fit {
    /** Penalty on the sum of the weights, in units of the summed log-likelihood. */
    static final double LASSO = 5;

    /** Penalty on half the sum of the squared weights. */
    static final double RIDGE = 0.5;

    private static final double STEP_MAX = 0.5;
    private static final int SWEEPS_MAX = 400;
    private static final int INNER_SWEEPS = 8;
    private static final double SMALL_ENOUGH = 1e-5;

    private final List<Binning> binnings;
    private final int[][] steps;
    private final double[][] missing;
    private final double[][] weights;
    private final boolean[] bad;
    private final double[] logOdds;
    private double intercept;

    private Fit(List<Binning> binnings, double[][] values, boolean[] bad) {
        this.binnings = binnings;
        this.bad = bad;
        this.logOdds = new double[bad.length];
        this.steps = new int[binnings.size()][bad.length];
        this.missing = new double[binnings.size()][];
        this.weights = new double[binnings.size()][];
        for (int c = 0; c < binnings.size(); c++) {
            place(c, values);
        }
    }

    /** Fits the rows; {@code values[row][characteristic]}. */
    static Fit of(List<Binning> binnings, double[][] values, boolean[] bad) {
        Fit fit = new Fit(binnings, values, bad);
        double change = 1;
        for (int sweep = 0; sweep < SWEEPS_MAX && change > SMALL_ENOUGH; sweep++) {
            change = fit.moveIntercept();
            for (int c = 0; c < binnings.size(); c++) {
                change = Math.max(change, fit.move(c));
            }
        }
        return fit;
    }

    /** Log-odds of default before any characteristic. */
    double intercept() {
        return intercept;
    }

    /** Log-odds of default that a bin adds, 0 in the safest. */
    double logOddsOf(int characteristic, int bin) {
        int towardsRisk = binnings.get(characteristic).stepsTowardsRisk(bin);
        double sum = 0;
        for (int j = 0; j < towardsRisk; j++) {
            sum += weights[characteristic][j];
        }
        return sum;
    }

    /**
     * Log-odds of default that a missing value adds: what it adds on average to those who have it.
     */
    double neutralLogOdds(int characteristic) {
        double sum = 0;
        for (int j = 0; j < weights[characteristic].length; j++) {
            sum += weights[characteristic][j] * missing[characteristic][j];
        }
        return sum;
    }

    private void place(int c, double[][] values) {
        Binning binning = binnings.get(c);
        int columns = binning.edgeCount();
        double[] share = new double[columns];
        int known = 0;
        for (int row = 0; row < bad.length; row++) {
            int bin = binning.binOf(values[row][binning.characteristic().ordinal()]);
            steps[c][row] =
                    bin == Binning.MISSING ? Binning.MISSING : binning.stepsTowardsRisk(bin);
            if (bin != Binning.MISSING) {
                known++;
                for (int j = 0; j < steps[c][row]; j++) {
                    share[j]++;
                }
            }
        }
        for (int j = 0; j < columns; j++) {
            share[j] /= known;
        }
        missing[c] = share;
        weights[c] = new double[columns];
    }

    private double moveIntercept() {
        double gradient = 0;
        double curvature = 0;
        for (int row = 0; row < bad.length; row++) {
            double p = probability(row);
            gradient += (bad[row] ? 1 : 0) - p;
            curvature += p * (1 - p);
        }
        double step = Math.clamp(gradient / curvature, -STEP_MAX, STEP_MAX);
        intercept += step;
        for (int row = 0; row < bad.length; row++) {
            logOdds[row] += step;
        }
        return Math.abs(step);
    }

    /**
     * Moves all weights of one characteristic; within it, rows count only by their bin. Returns the
     * largest move.
     */
    private double move(int c) {
        int columns = weights[c].length;
        double[] gradient = new double[columns + 2];
        double[] curvature = new double[columns + 2];
        for (int row = 0; row < bad.length; row++) {
            double p = probability(row);
            int group = steps[c][row] == Binning.MISSING ? columns + 1 : steps[c][row];
            gradient[group] += (bad[row] ? 1 : 0) - p;
            curvature[group] += p * (1 - p);
        }
        double[] before = weights[c].clone();
        double[] shift = new double[columns + 2];
        for (int sweep = 0; sweep < INNER_SWEEPS; sweep++) {
            for (int j = 0; j < columns; j++) {
                moveColumn(c, j, gradient, curvature, shift);
            }
        }
        for (int row = 0; row < bad.length; row++) {
            logOdds[row] += shift[steps[c][row] == Binning.MISSING ? columns + 1 : steps[c][row]];
        }
        double largest = 0;
        for (int j = 0; j < columns; j++) {
            largest = Math.max(largest, Math.abs(weights[c][j] - before[j]));
        }
        return largest;
    }

    private void moveColumn(int c, int j, double[] gradient, double[] curvature, double[] shift) {
        int missingGroup = gradient.length - 1;
        double share = missing[c][j];
        double g = share * (gradient[missingGroup] - curvature[missingGroup] * shift[missingGroup]);
        double h = share * share * curvature[missingGroup];
        for (int group = j + 1; group < missingGroup; group++) {
            g += gradient[group] - curvature[group] * shift[group];
            h += curvature[group];
        }
        double old = weights[c][j];
        double wanted =
                old + Math.clamp((g - LASSO - RIDGE * old) / (h + RIDGE), -STEP_MAX, STEP_MAX);
        double step = Math.max(0, wanted) - old;
        weights[c][j] = old + step;
        for (int group = j + 1; group < missingGroup; group++) {
            shift[group] += step;
        }
        shift[missingGroup] += share * step;
    }

    private double probability(int row) {
        return 1 / (1 + StrictMath.exp(-logOdds[row]));
    }
}
