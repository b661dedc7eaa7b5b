package dev.kaitong.trainer.behaviour;

import dev.kaitong.risk.behaviour.level.Feature;

/**
 * One feature of many rows, cut into bins.
 *
 * @param feature which
 * @param edges upper edges of all bins but the last, rising, each included in its bin
 * @param codes the bin of each row, from 0; a value that is not there is in the first
 */
@SuppressWarnings("ArrayRecordComponent") // hundreds of thousands of bytes, never compared
record Column(Feature feature, double[] edges, byte[] codes) {
    /** The bin of a value. */
    static byte code(double[] edges, double value) {
        byte bin = 0;
        while (bin < edges.length && value > edges[bin]) {
            bin++;
        }
        return bin;
    }

    /** A value of a bin, by which points are looked up. */
    double valueOf(int code) {
        return code < edges.length ? edges[code] : Double.POSITIVE_INFINITY;
    }
}
