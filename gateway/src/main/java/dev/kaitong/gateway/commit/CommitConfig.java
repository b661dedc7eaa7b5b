package dev.kaitong.gateway.commit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the one writer. */
@ConfigMapping(prefix = "kaitong.gateway.commit")
public interface CommitConfig {
    /** Most callers that wait for a commit; the next one is told to come back. */
    @WithDefault("1024")
    int queueMax();

    /** Most callers in one transaction. */
    @WithDefault("128")
    int groupMax();

    /** How long a caller waits for its turn before it leaves without having written anything. */
    @WithDefault("1s")
    Duration turn();

    /**
     * How long a caller waits for a transaction that has begun; longer than the driver waits for
     * the database, which it knows as {@code socketTimeout}.
     */
    @WithDefault("15s")
    Duration finish();
}
