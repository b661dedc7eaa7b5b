package dev.kaitong.gateway.linenotice;

import dev.kaitong.gateway.updates.Watch;
import dev.kaitong.gateway.updates.Watches;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

/** Everybody who watches an applicant's notices. */
@Singleton
class NoticeWatches {
    private final Watches<String, Long> watches;

    NoticeWatches(NoticeRows rows, MeterRegistry meters) {
        this.watches = new Watches<>(rows::newest, (now, seen) -> now > seen);
        meters.gaugeCollectionSize("kaitong.notices.watching", List.of(), watches.open());
    }

    /**
     * Begins to watch.
     *
     * @param newest number of the newest notice there is
     */
    Watch<String, Long> watch(String applicantId, long newest) {
        return watches.watch(applicantId, newest);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        watches.lookAgain();
    }

    /** Looks once at everything that is watched. */
    void look() throws SQLException {
        watches.look();
    }
}
