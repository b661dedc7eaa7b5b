package dev.kaitong.gateway.updates;

import dev.kaitong.edge.problem.ProblemException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who watches things of one kind, and the look that serves them all.
 *
 * @param <K> names what is watched
 * @param <S> how it stands
 */
public final class Watches<K, S> {
    private static final Logger LOG = Logger.getLogger(Watches.class);
    private static final int MOST = 2_000;

    private final Reading<K, S> reading;
    private final BiPredicate<S, S> later;
    private final Set<Watch<K, S>> open = ConcurrentHashMap.newKeySet();

    /**
     * Nobody watches yet.
     *
     * @param reading reads how things stand
     * @param later whether the first is later than the second
     */
    public Watches(Reading<K, S> reading, BiPredicate<S, S> later) {
        this.reading = reading;
        this.later = later;
    }

    /** Reads how things stand. */
    @FunctionalInterface
    public interface Reading<K, S> {
        /** Those of the things that there are. */
        Map<K, S> read(Collection<K> keys) throws SQLException;
    }

    /** Those who watch now. */
    public Set<Watch<K, S>> open() {
        return open;
    }

    /**
     * Begins to watch from where it was read.
     *
     * @throws ProblemException 503 when 2,000 watch already
     */
    public Watch<K, S> watch(K key, S from) {
        if (open.size() >= MOST) {
            throw ProblemException.unavailable(
                    "Too many watch at this moment; ask for it instead.", Duration.ofSeconds(5));
        }
        Watch<K, S> watch = new Watch<>(this, key, from);
        open.add(watch);
        return watch;
    }

    boolean isLater(S now, S seen) {
        return later.test(now, seen);
    }

    void remove(Watch<K, S> watch) {
        open.remove(watch);
    }

    /** Looks; when that fails, the next look tells. */
    public void lookAgain() {
        try {
            look();
        } catch (SQLException e) {
            LOG.warnf("Nobody could be told of changes; the next look will: %s", e.getMessage());
        }
    }

    /** Looks once at everything that is watched. */
    public void look() throws SQLException {
        if (open.isEmpty()) {
            return;
        }
        List<Watch<K, S>> watching = List.copyOf(open);
        Map<K, S> now = reading.read(watching.stream().map(Watch::key).collect(Collectors.toSet()));
        for (Watch<K, S> watch : watching) {
            @Nullable S state = now.get(watch.key());
            if (state != null) {
                watch.tell(state);
            }
        }
    }
}
