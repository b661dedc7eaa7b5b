package dev.kaitong.trainer.behaviour;

import dev.kaitong.trainer.population.Person;
import java.util.BitSet;
import java.util.List;

/**
 * Two halves of the people, by a hash of their group, so that a ring of buyers and merchants stands
 * in one of them: each half is judged by what was learned on the other.
 */
final class Halves {
    private Halves() {}

    /** What a detector learns on either half. */
    static List<Detector.Learned> learn(Sample sample, Detector detector) {
        return List.of(
                detector.learn(sample, of(sample, 0)), detector.learn(sample, of(sample, 1)));
    }

    /** Judges what was learned on either half on the other half of a sample of the same people. */
    static Figures judge(List<Detector.Learned> learned, Sample sample) {
        Figures figures = new Figures();
        for (int half = 0; half < 2; half++) {
            figures.add(sample, of(sample, 1 - half), learned.get(half).on(sample));
        }
        return figures;
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
