package dev.kaitong.trainer.behaviour;

import dev.kaitong.contract.Typology;
import dev.kaitong.risk.behaviour.level.LevelTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tables do for people they were not trained on: who is alerted (level 60 or more), by which
 * typology, after how many fraudulent purchases, and how much of the amount is saved if everything
 * from the alerting purchase on is stopped.
 */
final class Figures {
    private static final int REVIEW = 60;

    private final Map<Archetype, Group> groups = new EnumMap<>(Archetype.class);

    /** Sums of one archetype. */
    static final class Group {
        int people;
        int alerted;
        int fraudsBefore;
        long amountFen;
        long savedFen;
        final Map<Typology, Integer> by = new EnumMap<>(Typology.class);
    }

    Map<Archetype, Group> groups() {
        return groups;
    }

    /** Adds what tables do to the rows of some people. */
    void add(Sample sample, List<LevelTable> tables, BitSet people) {
        List<Points> points = new ArrayList<>();
        for (LevelTable table : tables) {
            points.add(new Points(sample, table.features()));
        }
        Map<Integer, One> ones = new HashMap<>();
        for (int i = 0; i < sample.rows().size(); i++) {
            Row row = sample.rows().get(i);
            if (!people.get(row.person())) {
                continue;
            }
            One one = ones.computeIfAbsent(row.person(), _ -> new One());
            for (int t = 0; t < tables.size(); t++) {
                if (tables.get(t).level(points.get(t).of(i)) >= REVIEW) {
                    one.alertedBy.add(tables.get(t).typology());
                }
            }
            one.see(row);
        }
        for (Person person : sample.people()) {
            @Nullable One one = ones.get(person.number());
            if (one != null && (one.amountFen > 0 || !person.archetype().defrauds())) {
                one.into(groups.computeIfAbsent(person.archetype(), _ -> new Group()));
            }
        }
    }

    /** One person. */
    private static final class One {
        private final Set<Typology> alertedBy = EnumSet.noneOf(Typology.class);
        private int fraudsBefore;
        private long amountFen;
        private long savedFen;

        void see(Row row) {
            if (row.fraud() && !row.after()) {
                amountFen += row.amountFen();
                if (alertedBy.isEmpty()) {
                    fraudsBefore++;
                } else {
                    savedFen += row.amountFen();
                }
            }
        }

        void into(Group group) {
            group.people++;
            group.amountFen += amountFen;
            group.savedFen += savedFen;
            if (!alertedBy.isEmpty()) {
                group.alerted++;
                group.fraudsBefore += fraudsBefore;
            }
            alertedBy.forEach(typology -> group.by.merge(typology, 1, Integer::sum));
        }
    }

    /** Several archetypes as one. */
    Group together(Set<Archetype> archetypes) {
        Group sum = new Group();
        groups.forEach((archetype, group) -> {
            if (archetypes.contains(archetype)) {
                sum.people += group.people;
                sum.alerted += group.alerted;
                sum.fraudsBefore += group.fraudsBefore;
                sum.amountFen += group.amountFen;
                sum.savedFen += group.savedFen;
            }
        });
        return sum;
    }
}
