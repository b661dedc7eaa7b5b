package dev.kaitong.trainer.behaviour;

import dev.kaitong.contract.Typology;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What an alarm did about one person: whether it rang, and what was bought before it did. */
final class Course {
    private final Set<Typology> by = EnumSet.noneOf(Typology.class);
    private boolean alerted;
    private int fraudsBefore;
    private long amountFen;
    private long savedFen;

    /** It rang, and told of typologies, if it knows any. */
    void ring(Set<Typology> typologies) {
        alerted = true;
        by.addAll(typologies);
    }

    /** A fraudulent purchase; from the one on at which it rings they are stopped. */
    void fraud(long fen) {
        amountFen += fen;
        if (alerted) {
            savedFen += fen;
        } else {
            fraudsBefore++;
        }
    }

    /** By which typologies. */
    Set<Typology> by() {
        return Collections.unmodifiableSet(by);
    }

    boolean alerted() {
        return alerted;
    }

    /** Fraudulent purchases before it rang, or all if it never did. */
    int fraudsBefore() {
        return fraudsBefore;
    }

    /** The sum of all fraudulent purchases, in fen. */
    long amountFen() {
        return amountFen;
    }

    /** The sum of those that were stopped, in fen. */
    long savedFen() {
        return savedFen;
    }
}
