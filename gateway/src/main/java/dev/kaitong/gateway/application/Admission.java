package dev.kaitong.gateway.application;

import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.gateway.application.making.Budget;
import dev.kaitong.gateway.asking.AskingConfig;
import dev.kaitong.gateway.asking.Hearing;
import dev.kaitong.gateway.decision.Verdict;
import dev.kaitong.gateway.load.Load;
import dev.kaitong.gateway.load.LoadConfig;
import dev.kaitong.gateway.storage.StorageWatch;
import dev.kaitong.gateway.waiting.WaitingApplications;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How an application is taken when there is much to do: its time, and whether there is a ticket.
 */
@Singleton
class Admission {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(15);

    private static final Duration STORAGE_RETRY_AFTER = Duration.ofSeconds(1);

    private final AskingConfig asking;
    private final LoadConfig limits;
    private final Load load;
    private final WaitingApplications waiting;
    private final StorageWatch storageWatch;

    Admission(
            AskingConfig asking,
            LoadConfig limits,
            Load load,
            WaitingApplications waiting,
            StorageWatch storageWatch) {
        this.asking = asking;
        this.limits = limits;
        this.load = load;
        this.waiting = waiting;
        this.storageWatch = storageWatch;
    }

    /**
     * Begins.
     *
     * @throws ProblemException 503 when the database is known to be away
     */
    Budget begin() {
        if (storageWatch.isAway()) {
            throw ProblemException.unavailable("Our storage does not answer.", STORAGE_RETRY_AFTER);
        }
        return Budget.of(asking.deadline());
    }

    /** Whether applications are taken without asking anybody. */
    boolean ticketsOnly() {
        return load.level().ticketsOnly();
    }

    void heard(Hearing hearing) {
        load.asked(!hearing.answers().complete());
    }

    /**
     * Refuses what would be one ticket too many: what we cannot work off in a day we must not
     * promise.
     */
    void requireTicket(Verdict verdict) {
        if (verdict != Verdict.PENDING) {
            return;
        }
        if (waiting.tickets() >= limits.ticketsMax()) {
            throw ProblemException.unavailable(
                    "More applications wait than we can promise to decide. Nothing was written;"
                            + " the same request may be sent again, with the same key.",
                    RETRY_AFTER);
        }
        waiting.oneMore();
    }
}
