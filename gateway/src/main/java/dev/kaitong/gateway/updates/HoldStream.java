package dev.kaitong.gateway.updates;

import dev.kaitong.edge.http.Stopping;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Holds a stream of server-sent events open for one who watches: tells how it stands, then every
 * change, with a sign of life every 15 seconds, for at most 30 minutes.
 */
@Singleton
public class HoldStream {
    private static final Logger LOG = Logger.getLogger(HoldStream.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int HEARTBEAT_LOOKS = 15;
    private static final Duration SEND_MAX = Duration.ofSeconds(10);
    // Whoever still waits connects again, with a fresh token.
    private static final Duration LIFE_MAX = Duration.ofMinutes(30);

    private final Stopping stopping;

    HoldStream(Stopping stopping) {
        this.stopping = stopping;
    }

    /** Takes an event to the one who watches. */
    @FunctionalInterface
    public interface Out {
        /** Returns when it has been sent. */
        void send(OutboundSseEvent event)
                throws InterruptedException, ExecutionException, TimeoutException;
    }

    /** Tells of how a thing stands. */
    @FunctionalInterface
    public interface Telling<S> {
        /** Whether there may be more to tell later. */
        boolean tell(S now, Out out)
                throws InterruptedException, ExecutionException, TimeoutException;
    }

    /** Returns when there is nothing more to tell, the watcher has gone, or his time is over. */
    public <K, S> void hold(Watch<K, S> watch, Sse sse, SseEventSink sink, Telling<S> telling) {
        try (sink;
                watch) {
            stream(watch, sse, sink, telling);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debugf("Somebody who watched has gone: %s", e.toString());
        } catch (IllegalStateException e) {
            // What is sent on a stream that was closed meanwhile.
            if (!sink.isClosed()) {
                throw e;
            }
            LOG.debugf("Somebody who watched has gone: %s", e.toString());
        }
    }

    private <K, S> void stream(Watch<K, S> watch, Sse sse, SseEventSink sink, Telling<S> telling)
            throws InterruptedException, ExecutionException, TimeoutException {
        Out out =
                event ->
                        sink.send(event)
                                .toCompletableFuture()
                                .get(SEND_MAX.toSeconds(), TimeUnit.SECONDS);
        long end = System.nanoTime() + LIFE_MAX.toNanos();
        @Nullable S now = watch.seen();
        int silent = 0;
        while (!sink.isClosed() && !stopping.isTold()) {
            if (now != null) {
                silent = 0;
                if (!telling.tell(now, out)) {
                    return;
                }
            } else if (++silent % HEARTBEAT_LOOKS == 0) {
                out.send(sse.newEventBuilder().comment("still here").build());
            }
            if (System.nanoTime() >= end) {
                return;
            }
            now = watch.await(LOOK);
        }
    }
}
