package dev.kaitong.trainer.behaviour;

import dev.kaitong.contract.Typology;
import java.util.Set;

/** Rings at rows of a sample. */
@FunctionalInterface
interface Alarm {
    /** Whether it rings at a row. */
    boolean rings(int row);

    /** The typologies it tells of at a row at which it rings; none if it knows none. */
    default Set<Typology> by(int row) {
        return Set.of();
    }
}
