package dev.kaitong.acceptance.bench.load;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One load under way. All of it happens on one event loop, so nothing here is locked. */
final class LoadRun {
    private static final double NANOS_A_SECOND = 1e9;
    private static final int BAD_CHARACTERS_MAX = 400;

    private final HttpClient client;
    private final Target target;
    private final int first;
    private final int count;
    private final long longestNanos;
    private final long[] latencies;
    private final Map<String, Integer> words = new HashMap<>();
    private final CompletableFuture<Load> result = new CompletableFuture<>();

    private Optional<String> firstBad = Optional.empty();
    private long startedAt;
    private int sent;
    private int answered;
    private int good;
    private boolean over;
    private Runnable afterwards = () -> {};

    LoadRun(HttpClient client, Target target, int first, int count, Duration longest) {
        this.client = client;
        this.target = target;
        this.first = first;
        this.count = count;
        this.longestNanos = longest.toNanos();
        this.latencies = new long[count];
    }

    CompletableFuture<Load> result() {
        return result;
    }

    void startClosed(int atOnce) {
        startedAt = System.nanoTime();
        for (int i = 0; i < Math.min(atOnce, count); i++) {
            send(System.nanoTime(), this::next);
        }
        endIfDone();
    }

    private void next() {
        if (!over && sent < count && withinTime()) {
            send(System.nanoTime(), this::next);
        }
    }

    void startOpen(Vertx vertx, double perSecond) {
        startedAt = System.nanoTime();
        double interval = NANOS_A_SECOND / perSecond;
        long timer = vertx.setPeriodic(1, _ -> sendWhatIsDue(interval));
        afterwards = () -> vertx.cancelTimer(timer);
        endIfDone();
    }

    private void sendWhatIsDue(double interval) {
        while (!over && sent < count && withinTime()) {
            long due = startedAt + (long) ((target.turn(first + sent) - first) * interval);
            if (due - System.nanoTime() > 0) {
                return;
            }
            send(due, () -> {});
        }
        over = true;
        endIfDone();
    }

    private void send(long due, Runnable onAnswer) {
        int number = first + sent++;
        Target.Shot shot = target.shot(number);
        client.request(shot.options().setTimeout(LoadGenerator.REQUEST_MAX.toMillis()))
                .compose(request -> request.send(shot.body()))
                .compose(response ->
                        response.body()
                                .map(body ->
                                        new Target.Answer(
                                                response.statusCode(), response.headers(), body)))
                .onComplete(done -> {
                    long nanos = System.nanoTime() - due;
                    if (done.failed()) {
                        String why = done.cause().getClass().getSimpleName();
                        bad(why, done.cause().toString());
                        target.unanswered(number, why, nanos);
                    } else {
                        count(done.result());
                        target.answered(number, done.result(), nanos);
                    }
                    latencies[answered++] = nanos;
                    onAnswer.run();
                    endIfDone();
                });
    }

    private void count(Target.Answer answer) {
        String word = target.word(answer.status(), answer.body());
        if (target.good(answer.status())) {
            good++;
            words.merge(word, 1, Integer::sum);
        } else {
            bad(word, answer.status() + " " + answer.body().toString(StandardCharsets.UTF_8));
        }
    }

    private void bad(String word, String detail) {
        words.merge(word, 1, Integer::sum);
        if (firstBad.isEmpty()) {
            firstBad =
                    Optional.of(detail.substring(0, Math.min(BAD_CHARACTERS_MAX, detail.length())));
        }
    }

    private boolean withinTime() {
        return System.nanoTime() - startedAt < longestNanos;
    }

    private void endIfDone() {
        boolean nothingMore = over || sent == count || !withinTime();
        if (nothingMore && answered == sent && !result.isDone()) {
            over = true;
            afterwards.run();
            result.complete(
                    new Load(
                            System.nanoTime() - startedAt,
                            sent,
                            good,
                            words,
                            firstBad,
                            Latencies.of(Arrays.copyOf(latencies, answered))));
        }
    }
}
