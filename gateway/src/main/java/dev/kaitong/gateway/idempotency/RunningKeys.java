package dev.kaitong.gateway.idempotency;

import dev.kaitong.contract.ProblemType;
import dev.kaitong.edge.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The keys whose requests are running in this process. Between processes the primary key of {@code
 * stored_answer} decides who was first.
 */
@Singleton
public class RunningKeys {
    private final Set<KeyRef> running = ConcurrentHashMap.newKeySet();

    /** Runs the request of a key, unless one is running already. */
    public <T> T run(KeyRef key, Supplier<T> request) {
        if (!running.add(key)) {
            throw new ProblemException(
                    ProblemType.KEY_IN_USE,
                    "Its answer is kept: send it again in a moment, with the same key.");
        }
        try {
            return request.get();
        } finally {
            running.remove(key);
        }
    }
}
