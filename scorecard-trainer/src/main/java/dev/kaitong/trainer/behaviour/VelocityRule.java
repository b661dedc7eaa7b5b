package dev.kaitong.trainer.behaviour;

import java.util.BitSet;
import java.util.List;

/**
 * The rule of thumb that everybody begins with: so many purchases in 24 hours, or more than a part
 * of the limit.
 *
 * @param bought purchases in 24 hours from which it rings
 * @param spent thousandths of the limit in 24 hours above which it rings
 */
record VelocityRule(int bought, int spent) implements Detector.Learned {
    /** No more purchases are remembered. */
    private static final int BOUGHT_MAX = 64;

    /** The most that one person ever did within 24 hours. */
    private record Most(boolean honest, boolean sought, int bought, int spent) {}

    /** Of all pairs that alert so few honest people, the one that finds the most fraud. */
    static VelocityRule learn(Sample sample, BitSet people) {
        List<Most> most = most(sample, people);
        List<Most> honest = most.stream().filter(Most::honest).toList();
        VelocityRule best = new VelocityRule(BOUGHT_MAX + 1, Integer.MAX_VALUE);
        long found = -1;
        for (int bought = 2; bought <= BOUGHT_MAX; bought++) {
            int least = bought;
            int[] rest =
                    honest.stream()
                            .filter(one -> one.bought() < least)
                            .mapToInt(Most::spent)
                            .sorted()
                            .toArray();
            int more = Detector.alertedMax(honest.size()) - (honest.size() - rest.length);
            if (more >= 0) {
                VelocityRule rule = new VelocityRule(bought, rest[rest.length - 1 - more]);
                long finds = most.stream().filter(one -> one.sought() && rule.rings(one)).count();
                if (finds > found) {
                    best = rule;
                    found = finds;
                }
            }
        }
        return best;
    }

    private static List<Most> most(Sample sample, BitSet people) {
        int[] bought = new int[sample.people().size()];
        int[] spent = new int[bought.length];
        for (Row row : sample.rows()) {
            bought[row.person()] = Math.max(bought[row.person()], row.boughtOfDay());
            spent[row.person()] = Math.max(spent[row.person()], row.spentOfDay());
        }
        return sample.people().stream()
                .filter(person -> people.get(person.number()) && bought[person.number()] > 0)
                .map(person ->
                        new Most(
                                person.archetype().honest(),
                                person.archetype().defrauds(),
                                bought[person.number()],
                                spent[person.number()]))
                .toList();
    }

    private boolean rings(Most most) {
        return most.bought() >= bought || most.spent() > spent;
    }

    @Override
    public Alarm on(Sample sample) {
        return row -> {
            Row one = sample.rows().get(row);
            return one.boughtOfDay() >= bought || one.spentOfDay() > spent;
        };
    }
}
