package dev.kaitong.gateway.asking.call;

import java.time.Duration;

/** Sends one request to one service and waits for the whole reply. */
@FunctionalInterface
public interface Exchange {
    /**
     * One call, no repetition. Returns or throws within the budget, whatever the other side does.
     *
     * @param request what is sent
     * @param budget the longest wait, from connecting to the last byte
     * @throws CallFailed when no whole reply came
     * @throws InterruptedException when whoever waits has gone; the call is given up
     */
    Reply exchange(Request request, Duration budget) throws CallFailed, InterruptedException;
}
