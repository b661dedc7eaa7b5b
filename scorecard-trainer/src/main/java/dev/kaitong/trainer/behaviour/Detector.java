package dev.kaitong.trainer.behaviour;

import java.util.BitSet;

/**
 * A way to tell fraud from shopping. It learns on some people, where it also sets its threshold
 * once and for all, and is judged on others.
 */
@FunctionalInterface
interface Detector {
    /** Share of honest people whom a detector may ever alert among those it learned on. */
    double HONEST_ALERTED = 0.01;

    /** Learns on some people of a sample. */
    Learned learn(Sample sample, BitSet people);

    /** What was learned; it changes no more. */
    @FunctionalInterface
    interface Learned {
        /** How it rings on a sample that is cut as the one is on which it was learned. */
        Alarm on(Sample sample);
    }

    /** How many of so many honest people may be alerted. */
    static int alertedMax(int honest) {
        return (int) (HONEST_ALERTED * honest);
    }
}
