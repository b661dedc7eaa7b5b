package dev.kaitong.gateway.load;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of what is served at once. */
@ConfigMapping(prefix = "kaitong.gateway.load")
public interface LoadConfig {
    /** The least limit of requests in flight. */
    @WithDefault("96")
    int floor();

    /** The largest. */
    @WithDefault("1024")
    int ceiling();

    /** The mean latency that the limit keeps to; about a third of the deadline of a decision. */
    @WithDefault("250ms")
    Duration goal();

    /** Most requests of the class P0 at once, streams among them. */
    @WithDefault("4096")
    int statusMax();

    /** Most tickets at once; an application that would be one more is refused with 503. */
    @WithDefault("200000")
    long ticketsMax();
}
