package dev.kaitong.trainer.behaviour;

import dev.kaitong.trainer.population.Archetype;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How often chance alone makes a few fraudsters look as bad as some did: for each ring among them a
 * ring of many is drawn, and as many of its people, with replacement; whoever acts alone is a ring
 * of one.
 *
 * @param asLate share of draws with so many fraudulent purchases before the alert, or more
 * @param asLittleSaved share of draws with so small a part of the amount saved, or less
 */
record Draws(double asLate, double asLittleSaved) {
    private static final int DRAWS = 10_000;
    private static final long SEED = 400;

    static Draws of(Figures many, Figures few) {
        Figures.Group seen = few.together(Archetype.FRAUD);
        SplittableRandom random = new SplittableRandom(SEED);
        int late = 0;
        int little = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            List<Course> drawn = new ArrayList<>();
            for (Archetype archetype : Archetype.FRAUD) {
                List<List<Course>> pool = many.rings(archetype);
                for (List<Course> ring : few.rings(archetype)) {
                    List<Course> other = pool.get(random.nextInt(pool.size()));
                    for (int i = 0; i < ring.size(); i++) {
                        drawn.add(other.get(random.nextInt(other.size())));
                    }
                }
            }
            Figures.Group group = Figures.Group.of(drawn);
            late += group.before() >= seen.before() ? 1 : 0;
            little += group.saved() <= seen.saved() ? 1 : 0;
        }
        return new Draws((double) late / DRAWS, (double) little / DRAWS);
    }
}
