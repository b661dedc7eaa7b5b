package dev.kaitong.trainer.behaviour;

import dev.kaitong.contract.Typology;
import dev.kaitong.risk.behaviour.level.LevelTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The points tables as they serve: level 60 or more of any typology rings, and their bands are
 * those of the {@link Plan}.
 *
 * @param tables one for each typology
 */
record Tables(List<LevelTable> tables) implements Detector.Learned {
    private static final int REVIEW = 60;

    static Tables learn(Sample sample, BitSet people) {
        return new Tables(
                Plan.ALL.stream().map(plan -> LevelTrainer.train(plan, sample, people)).toList());
    }

    @Override
    public Alarm on(Sample sample) {
        List<Points> points = new ArrayList<>();
        for (LevelTable table : tables) {
            points.add(new Points(sample, table.features()));
        }
        return new Alarm() {
            @Override
            public boolean rings(int row) {
                return !by(row).isEmpty();
            }

            @Override
            public Set<Typology> by(int row) {
                Set<Typology> by = EnumSet.noneOf(Typology.class);
                for (int t = 0; t < points.size(); t++) {
                    if (tables.get(t).level(points.get(t).of(row)) >= REVIEW) {
                        by.add(tables.get(t).typology());
                    }
                }
                return by;
            }
        };
    }
}
