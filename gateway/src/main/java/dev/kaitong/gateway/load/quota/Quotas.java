package dev.kaitong.gateway.load.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kaitong.gateway.load.rule.Quota;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What each shopper has used of his quota, in this process. Of a hundred thousand at most: who is
 * forgotten has all of it again, which harms nobody.
 */
@ApplicationScoped
class Quotas {
    private static final int SHOPPERS_MAX = 100_000;

    private final Quota quota;
    private final Cache<String, AtomicLong> used =
            Caffeine.newBuilder().maximumSize(SHOPPERS_MAX).build();

    Quotas(QuotaConfig config) {
        this.quota = new Quota(config.shopperPerSecond(), config.shopperBurst());
    }

    /**
     * Takes one request of a shopper.
     *
     * @param nowNanos now, on the monotonic clock
     * @return zero when it may be served; else how long to wait, and nothing was taken
     */
    Duration take(String shopper, long nowNanos) {
        AtomicLong until = used.get(shopper, _ -> new AtomicLong(nowNanos));
        while (true) {
            long before = until.get();
            long wait = quota.waitNanos(before, nowNanos);
            if (wait > 0) {
                return Duration.ofNanos(wait);
            }
            if (until.compareAndSet(before, quota.use(before, nowNanos))) {
                return Duration.ZERO;
            }
        }
    }
}
