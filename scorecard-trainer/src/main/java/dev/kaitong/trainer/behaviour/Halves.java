package dev.kaitong.trainer.behaviour;

import dev.kaitong.risk.behaviour.level.LevelTable;
import java.util.BitSet;
import java.util.List;

/**
 * Two halves of the people, by a hash of their group, so that a ring of buyers and merchants stands
 * in one of them: each half is judged by tables that were trained on the other.
 */
final class Halves {
    private Halves() {}

    static Figures run(Sample sample) {
        Figures figures = new Figures();
        for (int half = 0; half < 2; half++) {
            BitSet train = of(sample, half);
            BitSet test = of(sample, 1 - half);
            figures.add(sample, train(sample, train), test);
        }
        return figures;
    }

    /** Tables for all typologies. */
    static List<LevelTable> train(Sample sample, BitSet people) {
        return Plan.ALL.stream().map(plan -> LevelTrainer.train(plan, sample, people)).toList();
    }

    /** Everybody. */
    static BitSet everybody(Sample sample) {
        BitSet people = new BitSet();
        people.set(0, sample.people().size());
        return people;
    }

    private static BitSet of(Sample sample, int half) {
        BitSet people = new BitSet();
        for (Person person : sample.people()) {
            long hash = (person.group() * 2_654_435_761L) >>> 7;
            people.set(person.number(), Math.floorMod(hash, 2) == half);
        }
        return people;
    }
}
