package dev.kaitong.trainer.behaviour;

import java.util.Arrays;
import java.util.List;

/**
 * Monotone logistic regression on bins, as the credit scorecard is fitted: each bin edge is a
 * column of ones above it, weights may not be negative, a penalty on their sum merges bins, cyclic
 * coordinate descent in a fixed order with StrictMath.
 */
final class Fit {
    /** Penalty on the sum of the weights, in units of the summed log-likelihood. */
    static final double LASSO = 1;

    private static final double RIDGE = 0.5;
    private static final double STEP_MAX = 0.5;
    private static final int SWEEPS_MAX = 60;
    private static final int INNER_SWEEPS = 6;
    private static final double SMALL_ENOUGH = 1e-3;

    private final List<Column> columns;
    private final boolean[] bad;
    private final double[] weight;
    private final double[][] steps;
    private final double[] logOdds;
    private double intercept;

    private Fit(List<Column> columns, boolean[] bad, double[] weight) {
        this.columns = columns;
        this.bad = bad;
        this.weight = weight;
        this.steps = new double[columns.size()][];
        for (int c = 0; c < steps.length; c++) {
            steps[c] = new double[columns.get(c).edges().length];
        }
        this.logOdds = new double[bad.length];
        double sum = 0;
        double all = 0;
        for (int row = 0; row < bad.length; row++) {
            sum += bad[row] ? weight[row] : 0;
            all += weight[row];
        }
        intercept = StrictMath.log(sum / (all - sum));
        Arrays.fill(logOdds, intercept);
    }

    /** Fits rows of given weights. */
    static Fit of(List<Column> columns, boolean[] bad, double[] weight) {
        Fit fit = new Fit(columns, bad, weight);
        double change = 1;
        for (int sweep = 0; sweep < SWEEPS_MAX && change > SMALL_ENOUGH; sweep++) {
            change = fit.moveIntercept();
            for (int c = 0; c < columns.size(); c++) {
                change = Math.max(change, fit.move(c));
            }
        }
        return fit;
    }

    /** Log-odds that a bin adds, 0 in the lowest. */
    double logOddsOf(int column, int bin) {
        double sum = 0;
        for (int j = 0; j < bin; j++) {
            sum += steps[column][j];
        }
        return sum;
    }

    private double moveIntercept() {
        double gradient = 0;
        double curvature = 0;
        for (int row = 0; row < bad.length; row++) {
            double p = 1 / (1 + StrictMath.exp(-logOdds[row]));
            gradient += weight[row] * ((bad[row] ? 1 : 0) - p);
            curvature += weight[row] * p * (1 - p);
        }
        double step = Math.clamp(gradient / curvature, -STEP_MAX, STEP_MAX);
        intercept += step;
        for (int row = 0; row < bad.length; row++) {
            logOdds[row] += step;
        }
        return Math.abs(step);
    }

    private double move(int c) {
        byte[] bins = columns.get(c).codes();
        int edges = steps[c].length;
        double[] gradient = new double[edges + 1];
        double[] curvature = new double[edges + 1];
        for (int row = 0; row < bad.length; row++) {
            double p = 1 / (1 + StrictMath.exp(-logOdds[row]));
            gradient[bins[row]] += weight[row] * ((bad[row] ? 1 : 0) - p);
            curvature[bins[row]] += weight[row] * p * (1 - p);
        }
        double[] before = steps[c].clone();
        double[] shift = new double[edges + 1];
        for (int sweep = 0; sweep < INNER_SWEEPS; sweep++) {
            for (int j = 0; j < edges; j++) {
                moveStep(c, j, gradient, curvature, shift);
            }
        }
        double largest = 0;
        for (int j = 0; j < edges; j++) {
            largest = Math.max(largest, Math.abs(steps[c][j] - before[j]));
        }
        if (largest > 0) {
            for (int row = 0; row < bad.length; row++) {
                logOdds[row] += shift[bins[row]];
            }
        }
        return largest;
    }

    private void moveStep(int c, int j, double[] gradient, double[] curvature, double[] shift) {
        double g = 0;
        double h = 0;
        for (int bin = j + 1; bin < gradient.length; bin++) {
            g += gradient[bin] - curvature[bin] * shift[bin];
            h += curvature[bin];
        }
        double old = steps[c][j];
        double wanted =
                old + Math.clamp((g - LASSO - RIDGE * old) / (h + RIDGE), -STEP_MAX, STEP_MAX);
        double step = Math.max(0, wanted) - old;
        steps[c][j] = old + step;
        for (int bin = j + 1; bin < gradient.length; bin++) {
            shift[bin] += step;
        }
    }
}
