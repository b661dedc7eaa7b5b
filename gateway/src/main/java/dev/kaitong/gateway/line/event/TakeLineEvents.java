package dev.kaitong.gateway.line.event;

import dev.kaitong.gateway.line.account.Balance;
import dev.kaitong.gateway.line.facts.BillFacts;
import dev.kaitong.gateway.line.facts.LineEvent;
import dev.kaitong.gateway.line.facts.LineFacts;
import dev.kaitong.gateway.line.facts.Overdue;
import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.storage.Parameters;
import dev.kaitong.gateway.storage.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Stores events about bills and accounts, each once whatever the number of copies, and lets
 * repayments lower what is used. A repayment is always accepted, on a held line, a closed one, and
 * without one.
 */
@ApplicationScoped
public class TakeLineEvents {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final String LINES =
            """
            SELECT applicant_id, used_fen, reserved_fen, credit_fen FROM line
            WHERE applicant_id = ANY (?) ORDER BY applicant_id FOR UPDATE\
            """;

    private static final String PAY =
            "UPDATE line SET used_fen = ?, credit_fen = ? WHERE applicant_id = ?";

    private final DataSource dataSource;
    private final Clock clock;
    private final EventRows events;
    private final FactRows facts;
    private final LineDue lineDue;

    TakeLineEvents(
            DataSource dataSource, Clock clock, EventRows events, FactRows facts, LineDue lineDue) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.events = events;
        this.facts = facts;
        this.lineDue = lineDue;
    }

    /**
     * Notes that something happened to applicants of which the services keep what it was: what was
     * last known good of their lines is so no more.
     */
    public void voidGood(List<String> applicantIds) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            facts.voidGood(connection, applicantIds);
        }
    }

    /** Takes events and returns after the commit; all or none. */
    public void take(List<LineEvent> given) throws SQLException {
        Transactions.<@Nullable Void>run(
                dataSource,
                connection -> {
                    take(connection, given, Now.of(clock));
                    return null;
                });
        lineDue.give();
    }

    private void take(Connection connection, List<LineEvent> given, Instant now)
            throws SQLException {
        List<String> applicants =
                given.stream().map(LineEvent::applicantId).distinct().sorted().toList();
        // The lock comes first, so that copies and other events of the same people wait here.
        SortedMap<String, LineFacts> known = facts.lock(connection, applicants);
        Map<String, List<LineEvent>> fresh =
                events.storeNew(connection, given, now).stream()
                        .collect(Collectors.groupingBy(LineEvent::applicantId));
        if (fresh.isEmpty()) {
            return;
        }
        Map<String, List<LineEvent>> all = events.bills(connection, since(known, fresh, now));
        SortedMap<String, LineFacts> changed = new TreeMap<>();
        fresh.forEach((applicant, ofApplicant) -> {
            LineFacts before = known.getOrDefault(applicant, LineFacts.NONE);
            BillFacts bills = BillFacts.fold(all.getOrDefault(applicant, List.of()));
            changed.put(applicant, before.with(ofApplicant, bills));
        });
        pay(connection, fresh);
        facts.write(connection, changed, now);
    }

    /** What is past due stays in view until it is paid, however long ago it was told. */
    private static SortedMap<String, Instant> since(
            Map<String, LineFacts> known, Map<String, List<LineEvent>> fresh, Instant now) {
        Instant ordinary = now.minus(EventRows.IN_VIEW);
        SortedMap<String, Instant> since = new TreeMap<>();
        for (String applicant : fresh.keySet()) {
            @Nullable Overdue overdue =
                    known.getOrDefault(applicant, LineFacts.NONE).bills().overdue();
            // It was told on that day or later.
            Instant due =
                    overdue == null ? ordinary : overdue.dueOn().atStartOfDay(SHANGHAI).toInstant();
            since.put(applicant, due.isBefore(ordinary) ? due : ordinary);
        }
        return since;
    }

    private static void pay(Connection connection, Map<String, List<LineEvent>> fresh)
            throws SQLException {
        Map<String, Long> paid = new TreeMap<>();
        fresh.forEach((applicant, events) -> {
            long sum =
                    events.stream()
                            .filter(event -> event.kind() == LineEvent.Kind.REPAYMENT_MADE)
                            .mapToLong(LineEvent::amountFen)
                            .reduce(0, Math::addExact);
            if (sum > 0) {
                paid.put(applicant, sum);
            }
        });
        if (paid.isEmpty()) {
            return;
        }
        List<Paid> after = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(LINES)) {
            Parameters.of(select).array(connection.createArrayOf("text", paid.keySet().toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String applicant = row.getString(1);
                    Balance before = new Balance(row.getLong(2), row.getLong(3), row.getLong(4));
                    after.add(new Paid(applicant, before.paid(paid.getOrDefault(applicant, 0L))));
                }
            }
        }
        try (PreparedStatement update = connection.prepareStatement(PAY)) {
            for (Paid line : after) {
                Parameters.of(update)
                        .number(line.balance().usedFen())
                        .number(line.balance().creditFen())
                        .text(line.applicantId())
                        .row();
            }
            update.executeBatch();
        }
    }

    private record Paid(String applicantId, Balance balance) {}
}
