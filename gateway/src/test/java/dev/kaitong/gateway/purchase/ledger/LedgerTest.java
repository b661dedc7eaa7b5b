package dev.kaitong.gateway.purchase.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Language;
import dev.kaitong.edge.id.UuidV7;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.idempotency.KeyRef;
import dev.kaitong.gateway.line.event.TakeLineEvents;
import dev.kaitong.gateway.line.facts.LineEvent;
import dev.kaitong.gateway.purchase.verdict.RiskSaid;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.Tables;
import dev.kaitong.gateway.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("M37 purchases are exact to the fen")
class LedgerTest {
    private static final int CLIENTS = 64;
    private static final long LIMIT = 300_000;

    private final Ledger ledger;
    private final TakeLineEvents takeLineEvents;
    private final Tables tables;
    private final String applicant = Calls.newApplicant();

    LedgerTest(Ledger ledger, TakeLineEvents takeLineEvents, Tables tables) {
        this.ledger = ledger;
        this.takeLineEvents = takeLineEvents;
        this.tables = tables;
    }

    /** What a client knows for certain: what it was answered. */
    private static final class Book {
        long reserved;
        long captured;
        long back;
        long refused;

        void add(Book other) {
            reserved += other.reserved;
            captured += other.captured;
            back += other.back;
            refused += other.refused;
        }
    }

    private Operation.Authorise authorise(String key, long fen) {
        return new Operation.Authorise(
                UuidV7.at(TestClock.NOON),
                new KeyRef("orders", "POST /v1/purchases", key),
                new byte[] {(byte) fen},
                new Order(
                        applicant,
                        "o-" + key,
                        "m-1",
                        fen,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                false,
                new RiskSaid.NotAsked(),
                Language.EN);
    }

    private Purchase done(Operation operation) {
        return ((Result.Done) ledger.apply(operation)).purchase();
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    @DisplayName(
            "64 clients at once leave exactly what their answers say, and never more than the"
                    + " limit")
    void asTheNaiveBookSays(long seed) throws Exception {
        Calls.applied(applicant);
        AtomicBoolean running = new AtomicBoolean(true);
        Book all = new Book();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> watch = threads.submit(() -> mostEverOnTheLine(running));
            List<Future<Book>> clients =
                    IntStream.range(0, CLIENTS)
                            .mapToObj(client -> threads.submit(() -> client(seed * 1_000 + client)))
                            .toList();
            for (Future<Book> client : clients) {
                all.add(client.get());
            }
            running.set(false);
            assertThat(watch.get()).isPositive().isLessThanOrEqualTo(LIMIT);
        }
        assertThat(number("reserved_fen")).isEqualTo(all.reserved);
        assertThat(number("used_fen") - number("credit_fen")).isEqualTo(all.captured - all.back);
        assertThat(all.refused).as("the limit was reached").isPositive();
        assertThat(number("used_fen") + number("reserved_fen") + available()).isEqualTo(LIMIT);
        assertThat(
                        tables.count(
                                "SELECT coalesce(sum(amount_fen), 0) FROM purchase WHERE"
                                        + " applicant_id = ? AND state = 'AUTHORISED'",
                                applicant))
                .isEqualTo(all.reserved);
    }

    private Book client(long seed) throws SQLException {
        Random chance = new Random(seed);
        Book book = new Book();
        List<Purchase> open = new ArrayList<>();
        List<Purchase> captured = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            long fen = 1L + chance.nextInt(9_000);
            switch (chance.nextInt(5)) {
                case 0, 1 -> authorise(seed + "-" + i, fen, open, book);
                case 2 -> {
                    if (!open.isEmpty()) {
                        capture(open.removeLast(), chance, captured, book);
                    }
                }
                case 3 -> {
                    if (!open.isEmpty()) {
                        Purchase purchase = open.removeFirst();
                        done(new Operation.Cancel(purchase.purchaseId()));
                        done(new Operation.Cancel(purchase.purchaseId()));
                        book.reserved -= purchase.decided().order().amountFen();
                    }
                }
                default -> {
                    if (!captured.isEmpty() && chance.nextBoolean()) {
                        refund(captured.removeLast(), i, chance, book);
                    } else {
                        repay(seed + "-" + i, fen);
                        book.back += fen;
                    }
                }
            }
        }
        return book;
    }

    /** Sent twice, as whoever heard no answer does. */
    private void authorise(String key, long fen, List<Purchase> open, Book book) {
        Purchase first = done(authorise(key, fen));
        Purchase again = done(authorise(key, fen));
        assertThat(again.purchaseId()).isEqualTo(first.purchaseId());
        if (first.state() == Purchase.State.AUTHORISED) {
            open.add(first);
            book.reserved += fen;
        } else {
            book.refused++;
        }
    }

    private void capture(Purchase purchase, Random chance, List<Purchase> captured, Book book) {
        long authorised = purchase.decided().order().amountFen();
        long amount = 1 + chance.nextLong(authorised);
        Operation.Capture capture = new Operation.Capture(purchase.purchaseId(), amount);
        done(capture);
        captured.add(done(capture));
        book.reserved -= authorised;
        book.captured += amount;
    }

    private void refund(Purchase purchase, int key, Random chance, Book book) {
        long amount = 1 + chance.nextLong(purchase.capturedFen());
        Operation.Refund refund =
                new Operation.Refund(
                        purchase.purchaseId(),
                        new KeyRef("orders", "POST /v1/purchases", "r-" + key),
                        amount,
                        false);
        done(refund);
        done(refund);
        book.back += amount;
    }

    private void repay(String id, long fen) throws SQLException {
        takeLineEvents.take(
                List.of(
                        new LineEvent(
                                "/pay-" + applicant,
                                id,
                                applicant,
                                LineEvent.Kind.REPAYMENT_MADE,
                                TestClock.NOON,
                                fen,
                                0,
                                null)));
    }

    private long mostEverOnTheLine(AtomicBoolean running) {
        long most = 0;
        while (running.get()) {
            most = Math.max(most, number("used_fen + reserved_fen"));
        }
        return most;
    }

    private long number(String expression) {
        return tables.count(
                "SELECT " + expression + " FROM line WHERE applicant_id = ?", applicant);
    }

    private int available() {
        return Calls.shopper(applicant)
                .get("/v1/applicants/" + applicant + "/line")
                .path("availableFen");
    }

    @Test
    @DisplayName("64 copies of one request are one purchase")
    void oneKeyIsOnePurchase() throws ExecutionException, InterruptedException {
        Calls.applied(applicant);
        String key = "same-" + UUID.randomUUID();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Purchase>> copies =
                    IntStream.range(0, CLIENTS)
                            .mapToObj(_ -> threads.submit(() -> done(authorise(key, 100))))
                            .toList();
            UUID first = copies.getFirst().get().purchaseId();
            for (Future<Purchase> copy : copies) {
                assertThat(copy.get().purchaseId()).isEqualTo(first);
            }
        }
        assertThat(number("reserved_fen")).isEqualTo(100);
        assertThat(ledger.apply(authorise(key, 101))).isInstanceOf(Result.Refused.class);
    }

    @Test
    @DisplayName("64 clients that want it all: one gets it")
    void theLastFenGoesToOne() throws ExecutionException, InterruptedException {
        Calls.applied(applicant);
        int got = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Purchase>> all =
                    IntStream.range(0, CLIENTS)
                            .mapToObj(client ->
                                    threads.submit(
                                            () -> done(authorise(applicant + "-" + client, LIMIT))))
                            .toList();
            for (Future<Purchase> one : all) {
                got += one.get().state() == Purchase.State.AUTHORISED ? 1 : 0;
            }
        }
        assertThat(got).isEqualTo(1);
        assertThat(number("reserved_fen")).isEqualTo(LIMIT);
    }

    @Test
    void aDecreaseReversesNothingThatWasAuthorised() {
        Calls.applied(applicant);
        Purchase purchase = done(authorise("before-" + applicant, 200_000));
        tables.run(
                "UPDATE line SET base_limit_fen = 150000 WHERE applicant_id = '" + applicant + "'");
        assertThat(done(authorise("after-" + applicant, 1)).state())
                .isEqualTo(Purchase.State.REFUSED);
        assertThat(done(new Operation.Capture(purchase.purchaseId(), null)).state())
                .isEqualTo(Purchase.State.CAPTURED);
        assertThat(number("used_fen")).isEqualTo(200_000);
        assertThat(available()).isZero();
    }
}
