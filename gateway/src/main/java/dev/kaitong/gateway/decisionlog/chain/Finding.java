package dev.kaitong.gateway.decisionlog.chain;

import java.util.UUID;

/**
 * Something in the decision log that its gateway did not write so.
 *
 * @param kind what is wrong
 * @param writerId in whose chain
 * @param chainNo at which place, from 1; 0 when it is the chain as a whole
 */
public record Finding(Kind kind, UUID writerId, long chainNo) {
    /** What may be wrong. */
    public enum Kind {
        /** A decision is not where its neighbours say: one was taken out, put in or moved. */
        GAP,
        /** A decision does not stand on the one before it. */
        BROKEN_LINK,
        /** The text of a decision is not the one that was hashed. */
        CHANGED_RECORD,
        /** A column says something else than the text. */
        CHANGED_COLUMN,
        /** The end of a chain is not where its writer left it. */
        CUT_END,
        /** Decisions of a chain that nobody started, or a chain whose predecessor has vanished. */
        UNKNOWN_CHAIN
    }
}
