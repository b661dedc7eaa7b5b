package dev.kaitong.trainer.behaviour;

import dev.kaitong.trainer.population.Archetype;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How often chance alone makes a few fraudsters look as bad as some did: as many of each kind are
 * drawn, with replacement, from many who were judged. People of a ring are drawn one by one though
 * they fall together, so that the truth is wider still.
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
                List<Course> pool = many.courses(archetype);
                for (int i = 0; i < few.courses(archetype).size(); i++) {
                    drawn.add(pool.get(random.nextInt(pool.size())));
                }
            }
            Figures.Group group = Figures.Group.of(drawn);
            late += group.before() >= seen.before() ? 1 : 0;
            little += group.saved() <= seen.saved() ? 1 : 0;
        }
        return new Draws((double) late / DRAWS, (double) little / DRAWS);
    }
}
