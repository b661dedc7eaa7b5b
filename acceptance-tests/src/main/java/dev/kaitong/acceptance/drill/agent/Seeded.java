package dev.kaitong.acceptance.drill.agent;

import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** What a spoiled method does instead, by rule. Runs in the JVM that is spoiled. */
public final class Seeded {
    /** Said by {@link #before} when the method is to do what it always does. */
    public static final Object GO_ON = new Object();

    private static final long LATER_MILLIS = 400;
    private static final Duration STEP = Duration.ofSeconds(30);

    /** Begins the rule that moves a clock; how far follows, as ISO 8601. */
    private static final String AHEAD = "CLOCK_AHEAD:";

    /** Whether this thread is in what a spoiled method would have done. */
    static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);

    private Seeded() {}

    /** Asked before each call of a spoiled method; gives what is to be returned instead. */
    public static @Nullable Object before(
            String rule,
            Class<?> owner,
            String method,
            @Nullable Object self,
            @Nullable Object[] arguments)
            throws Throwable {
        if (INSIDE.get()) {
            return GO_ON;
        }
        if (rule.startsWith(AHEAD)) {
            return Instant.ofEpochMilli(System.currentTimeMillis())
                    .plus(Duration.parse(rule.substring(AHEAD.length())));
        }
        Call call = new Call(owner, method, self, arguments);
        return switch (rule) {
            case "REPLY_BEFORE_COMMIT" -> laterOn(call);
            case "TICKET_BEFORE_COMMIT" -> isTicket(call) ? laterOn(call) : GO_ON;
            case "ANSWER_NOT_KEPT" -> withoutAnswer(call);
            case "FALLBACK_DECLINES" -> insteadOfPending(call, "DECLINED");
            case "FALLBACK_APPROVES" -> insteadOfPending(call, "APPROVED");
            case "NO_TIMEOUT" -> call.proceed(call.argument(0), Duration.ofHours(1));
            case "NO_DEADLINE" ->
                    owner.getSimpleName().equals("ServiceGuard")
                            ? Duration.ofSeconds(4)
                            : ((Future<?>) call.argument(0)).get();
            case "NO_BODY_CAP" -> appended(call);
            case "OPEN_BREAKER_LETS_THROUGH" ->
                    call.make("dev.kaitong.gateway.asking.breaker.Admission$Granted", 0L);
            case "EVERYTHING_COUNTS" -> true;
            case "NOTHING_COUNTS" -> false;
            case "SILENCE_IS_A_500" -> throw new IllegalStateException("seeded");
            case "REFUSES_WITHOUT_WHEN", "FOREIGN_IS_TAKEN" -> null;
            case "WORKER_SLEEPS" -> call.make("dev.kaitong.gateway.redecision.Ramp$Round", 0, 0);
            case "CLOCK_BACK" -> Instant.ofEpochMilli(System.currentTimeMillis()).minus(STEP);
            case "CLOCK_FORWARD" -> Instant.ofEpochMilli(System.currentTimeMillis()).plus(STEP);
            case "WALL_CLOCK" -> byTheWallClock(call);
            default -> throw new IllegalArgumentException("rule: " + rule);
        };
    }

    private static Object laterOn(Call call) {
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    try {
                        Thread.sleep(LATER_MILLIS);
                        call.proceed();
                    } catch (Throwable e) {
                        System.err.println("seeded: " + e);
                    }
                });
        return call.constant("dev.kaitong.gateway.commit.CommitOutcome", "COMMITTED");
    }

    private static boolean isTicket(Call call) {
        Object application = read(call.argument(0), "application");
        return application != null
                && String.valueOf(read(read(application, "standing"), "verdict")).equals("PENDING");
    }

    private static Object withoutAnswer(Call call) throws Throwable {
        Object commit = call.argument(0);
        Object less =
                call.make(
                        commit.getClass().getName(),
                        read(commit, "application"),
                        read(commit, "steps"),
                        read(commit, "decisions"),
                        read(commit, "line"),
                        null);
        @Nullable Object[] with = call.given().toArray();
        with[0] = less;
        return call.proceed(with);
    }

    private static Object insteadOfPending(Call call, String verdict) throws Throwable {
        Object decided = call.proceed();
        if (!String.valueOf(read(decided, "verdict")).equals("PENDING")) {
            return decided;
        }
        boolean approves = verdict.equals("APPROVED");
        return call.make(
                decided.getClass().getName(),
                call.constant("dev.kaitong.gateway.decision.Verdict", verdict),
                approves ? 100_000L : null,
                List.of(),
                List.of(),
                approves ? null : LocalDate.now(Clock.systemUTC()).plusDays(30),
                approves);
    }

    private static @Nullable Object appended(Call call) throws Throwable {
        Object body = read(call.self(), "body");
        Object chunk = call.argument(1);
        Class<?> buffer = call.type("io.vertx.core.buffer.Buffer");
        buffer.getMethod("appendBuffer", buffer).invoke(body, chunk);
        return null;
    }

    private static @Nullable Object byTheWallClock(Call call) {
        Instant due = Clock.systemUTC().instant().plus((Duration) call.argument(0));
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    try {
                        while (Clock.systemUTC().instant().isBefore(due)) {
                            Thread.sleep(20);
                        }
                        call.proceed(Duration.ZERO, call.argument(1));
                    } catch (Throwable e) {
                        System.err.println("seeded: " + e);
                    }
                });
        return null;
    }

    private static @Nullable Object read(@Nullable Object from, String field) {
        try {
            Field found = from == null ? null : from.getClass().getDeclaredField(field);
            if (found == null) {
                throw new NoSuchFieldException(field + " of nothing");
            }
            found.setAccessible(true);
            return found.get(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
