package dev.kaitong.gateway.line.event;

import dev.kaitong.gateway.asking.feed.SignalsPage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What risk-service raised. */
interface SignalsOf {
    /**
     * One page; none when there was no usable answer.
     *
     * @param after the last cursor seen; none at the beginning
     */
    Optional<SignalsPage> page(@Nullable String after);
}
