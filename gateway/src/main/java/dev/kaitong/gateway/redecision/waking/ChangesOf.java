package dev.kaitong.gateway.redecision.waking;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.feed.ChangesPage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The change feeds of the services. */
interface ChangesOf {
    /**
     * One page of a feed; none when the service gave no usable answer.
     *
     * @param service whose feed
     * @param after the last cursor seen; none at the beginning
     */
    Optional<ChangesPage> page(ServiceName service, @Nullable String after);
}
