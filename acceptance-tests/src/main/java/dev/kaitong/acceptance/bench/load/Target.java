package dev.kaitong.acceptance.bench.load;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.RequestOptions;

/** What a load asks for, request by request, and how it reads the answers. */
public interface Target {
    /**
     * One request.
     *
     * @param options where to, with which headers
     * @param body what is sent
     */
    record Shot(RequestOptions options, Buffer body) {}

    /** The request with this number; each number is asked for once. */
    Shot shot(int number);

    /**
     * The turn at which a request leaves in an open loop: its own, or that of the one before, with
     * which it then leaves at the same moment.
     */
    default int turn(int number) {
        return number;
    }

    /** Whether an answer with this status is what was wanted. */
    boolean good(int status);

    /** A word for an answer, by which answers are counted: a handful of different ones at most. */
    String word(int status, Buffer body);

    /**
     * Told of every whole answer.
     *
     * @param number of its request
     * @param answer what came
     * @param nanos from the moment at which the request ought to have left
     */
    default void answered(int number, Answer answer, long nanos) {}

    /**
     * Told of every request to which no whole answer came.
     *
     * @param number of the request
     * @param why in a word
     * @param nanos from the moment at which the request ought to have left
     */
    default void unanswered(int number, String why, long nanos) {}

    /**
     * One answer.
     *
     * @param status its status
     * @param headers its headers
     * @param body its body
     */
    record Answer(int status, MultiMap headers, Buffer body) {}
}
