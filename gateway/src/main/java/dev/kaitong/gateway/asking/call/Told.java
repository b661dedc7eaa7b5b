package dev.kaitong.gateway.asking.call;

import org.jspecify.annotations.Nullable;

/**
 * What came of asking a service once.
 *
 * @param <T> what a good answer says
 */
public sealed interface Told<T> {
    /** What the breaker learns. */
    enum Sign {
        /** The service is well. */
        GOOD,
        /** The service is not well. */
        BAD,
        /** Says nothing about the service. */
        NONE
    }

    /**
     * A usable answer.
     *
     * @param value what it says
     * @param sign GOOD; BAD when it took too long; NONE when it refuses what we sent
     */
    record Answered<T>(T value, Sign sign) implements Told<T> {}

    /**
     * No usable answer.
     *
     * @param trouble what was wrong
     * @param detail in words for operators, without anything of a person
     */
    record Silent<T>(Trouble trouble, String detail) implements Told<T> {}

    /** A good answer. */
    static <T> Told<T> good(T value) {
        return new Answered<>(value, Sign.GOOD);
    }

    /** A well-formed refusal of what we sent, to be passed on; says nothing about the service. */
    static <T> Told<T> refusal(T value) {
        return new Answered<>(value, Sign.NONE);
    }

    /** No usable answer. */
    static <T> Told<T> silent(Trouble trouble, String detail) {
        return new Silent<>(trouble, detail);
    }

    /** What the breaker learns of it. */
    default Sign sign() {
        return switch (this) {
            case Answered<T> answered -> answered.sign();
            case Silent<T> silent -> silent.trouble().counts() ? Sign.BAD : Sign.NONE;
        };
    }

    /** What was wrong, if anything. */
    default @Nullable Trouble trouble() {
        return switch (this) {
            case Answered<T> answered -> answered.sign() == Sign.BAD ? Trouble.SLOW : null;
            case Silent<T> silent -> silent.trouble();
        };
    }
}
