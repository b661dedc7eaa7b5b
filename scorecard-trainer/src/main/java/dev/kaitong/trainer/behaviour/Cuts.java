package dev.kaitong.trainer.behaviour;

import dev.kaitong.risk.behaviour.level.Feature;
import dev.kaitong.trainer.population.Person;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Where a feature is cut: where the values of either kind of row are spread. */
@SuppressWarnings("EnumOrdinal") // one array slot a feature
final class Cuts {
    private static final double[] OF_BAD = {0.05, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9};
    private static final double[] OF_GOOD = {0.5, 0.75, 0.9, 0.95, 0.975, 0.99, 0.995, 0.998};
    private static final double DECIMALS = 1_000;

    private Cuts() {}

    /** The edges of a feature, for all typologies that use it. */
    static double[] of(Feature feature, List<Row> rows, List<Person> people) {
        NavigableSet<Double> edges = new TreeSet<>();
        for (Plan plan : Plan.ALL) {
            if (plan.features().contains(feature)) {
                add(edges, sorted(feature, rows, people, plan, Plan.Label.BAD), OF_BAD);
                add(edges, sorted(feature, rows, people, plan, Plan.Label.GOOD), OF_GOOD);
            }
        }
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] sorted(
            Feature feature, List<Row> rows, List<Person> people, Plan plan, Plan.Label label) {
        return rows.stream()
                .filter(row -> plan.label(row, people.get(row.person())) == label)
                .mapToDouble(row -> row.values()[feature.ordinal()])
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }

    /** Edges below the highest value, so that no bin is empty; with three decimals, to be read. */
    private static void add(NavigableSet<Double> edges, double[] sorted, double[] quantiles) {
        Arrays.stream(quantiles)
                .map(quantile -> sorted[(int) (quantile * (sorted.length - 1))])
                .map(value -> StrictMath.ceil(value * DECIMALS) / DECIMALS + 0.0)
                .filter(edge -> edge < sorted[sorted.length - 1])
                .forEach(edges::add);
    }
}
