package dev.kaitong.gateway.purchase.looking;

import dev.kaitong.gateway.asking.guard.Lane;
import dev.kaitong.gateway.line.change.LineConfig;
import dev.kaitong.gateway.purchase.asking.AskRisk;
import dev.kaitong.gateway.purchase.ledger.Ledger;
import dev.kaitong.gateway.purchase.ledger.Operation;
import dev.kaitong.gateway.purchase.ledger.Purchase;
import dev.kaitong.gateway.purchase.ledger.Purchases;
import dev.kaitong.gateway.purchase.ledger.Result;
import dev.kaitong.gateway.purchase.ledger.SecondLook;
import dev.kaitong.gateway.purchase.verdict.RiskSaid;
import dev.kaitong.gateway.storage.Now;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes the purchases that are due, in rounds. */
@ApplicationScoped
public class LookWorker {
    private static final Logger LOG = Logger.getLogger(LookWorker.class);
    private static final int AT_ONCE = 4;
    private static final String COUNTER = "kaitong.purchase.looked";

    private final Clock clock;
    private final Purchases purchases;
    private final AskRisk askRisk;
    private final Ledger ledger;
    private final LineConfig config;
    private final MeterRegistry meters;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofVirtual().name("purchase-look-", 0).factory());

    LookWorker(
            Clock clock,
            Purchases purchases,
            AskRisk askRisk,
            Ledger ledger,
            LineConfig config,
            MeterRegistry meters) {
        this.clock = clock;
        this.purchases = purchases;
        this.askRisk = askRisk;
        this.ledger = ledger;
        this.config = config;
        this.meters = meters;
    }

    /** One round; how many purchases were due. */
    public int round() throws SQLException, InterruptedException {
        Instant now = Now.of(clock);
        List<Purchase> due = purchases.claim(now, now.plus(config.lease()), config.batchMax());
        List<Future<?>> looks =
                due.stream().<Future<?>>map(one -> threads.submit(() -> look(one, now))).toList();
        for (Future<?> look : looks) {
            try {
                look.get();
            } catch (ExecutionException e) {
                // The claim runs out by itself, and somebody will take it again.
                LOG.warnf("A purchase could not be looked at: %s", e.getCause());
            }
        }
        return due.size();
    }

    private void look(Purchase before, Instant now) {
        Result result = ledger.apply(new Operation.Look(before.purchaseId(), risk(before, now)));
        if (result instanceof Result.Done(Purchase after, boolean _) && !after.equals(before)) {
            meters.counter(COUNTER, "became", became(after)).increment();
        }
    }

    private static String became(Purchase purchase) {
        @Nullable SecondLook look = purchase.secondLook();
        if (purchase.endedBy() != null) {
            return purchase.endedBy().name();
        }
        return look == null
                ? purchase.state().name()
                : "LOOKED_AT_AGAIN_" + look.decided().verdict();
    }

    /** Nobody is asked about what is only to be freed. */
    private RiskSaid risk(Purchase purchase, Instant now) {
        return purchase.isOpen()
                ? askRisk.about(
                        purchase.decided().order().applicantId(),
                        purchase.decided().order().amountFen(),
                        now,
                        "purchase-" + purchase.purchaseId(),
                        Lane.WORKER)
                : new RiskSaid.NotAsked();
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
