package dev.kaitong.gateway.redecision;

/**
 * How many applications the worker takes at once. It is the first to notice that a service is back,
 * and must not be what brings it down again: one at first, double after each round that got on, one
 * again after a round in which nobody got anywhere.
 *
 * @param size of the next round, 1 to most
 * @param most the largest round
 * @param pause whether to wait before the next round
 */
record Ramp(int size, int most, boolean pause) {
    Ramp {
        if (size < 1 || size > most) {
            throw new IllegalArgumentException("size: " + size + " (expected: 1 to " + most + ")");
        }
    }

    static Ramp start(int most) {
        return new Ramp(1, most, true);
    }

    /** After a round: how many were claimed, and how many of them are done with for now. */
    Ramp after(Round round) {
        if (round.done() == 0) {
            return new Ramp(1, most, true);
        }
        boolean moreMayBeDue = round.claimed() == size;
        return new Ramp(Math.min(size * 2, most), most, !moreMayBeDue);
    }

    /**
     * One round of the worker.
     *
     * @param claimed how many it took
     * @param done how many of them it need not take again soon
     */
    record Round(int claimed, int done) {}
}
