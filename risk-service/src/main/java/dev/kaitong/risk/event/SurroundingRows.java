package dev.kaitong.risk.event;

import dev.kaitong.risk.behaviour.evidence.Event;
import dev.kaitong.risk.behaviour.usage.MerchantFlow;
import dev.kaitong.risk.behaviour.usage.Purchase;
import dev.kaitong.risk.behaviour.usage.Use;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Merchants and devices around events: one query for each before a request is folded, and one
 * statement for each after. Nothing is locked until then, and then in the order of ids: a merchant
 * with many buyers is waited for no longer than a commit takes.
 */
@ApplicationScoped
class SurroundingRows {
    private static final String MERCHANTS =
            """
            SELECT given.id, operator_device_id, operator_address_id, operator_phone_id, payments, large, repeated, after_repayment,
                   instant, unshipped, refunded, money_back, operated
              FROM unnest(?) AS given (id)
                   LEFT JOIN merchant ON merchant.merchant_id = given.id
                   LEFT JOIN merchant_flow ON merchant_flow.merchant_id = given.id
            """;
    private static final String DEVICES =
            """
            SELECT given.id, few.applicant_id
              FROM unnest(?) AS given (id)
                   CROSS JOIN LATERAL (
                     SELECT applicant_id
                       FROM device_applicant
                      WHERE device_id = given.id
                      ORDER BY applicant_id
                      LIMIT ?) AS few
            """;
    private static final String ADD_TO_MERCHANTS =
            """
            INSERT INTO merchant_flow
            SELECT id, payments::float8, large::float8, repeated::float8, after_repayment::float8,
                   instant::float8, unshipped::float8, refunded::float8, money_back::float8,
                   operated::float8
              FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS given (id, payments, large, repeated,
                   after_repayment, instant, unshipped, refunded, money_back, operated)
             ORDER BY id COLLATE "C"
            ON CONFLICT (merchant_id) DO UPDATE
               SET payments = merchant_flow.payments + excluded.payments,
                   large = merchant_flow.large + excluded.large,
                   repeated = merchant_flow.repeated + excluded.repeated,
                   after_repayment = merchant_flow.after_repayment + excluded.after_repayment,
                   instant = merchant_flow.instant + excluded.instant,
                   unshipped = merchant_flow.unshipped + excluded.unshipped,
                   refunded = merchant_flow.refunded + excluded.refunded,
                   money_back = merchant_flow.money_back + excluded.money_back,
                   operated = merchant_flow.operated + excluded.operated
            """;
    private static final String ADD_SIGHTINGS =
            """
            INSERT INTO device_applicant (device_id, applicant_id)
            SELECT device_id, applicant_id
              FROM unnest(?, ?) AS given (device_id, applicant_id)
             ORDER BY device_id COLLATE "C", applicant_id COLLATE "C"
            ON CONFLICT (device_id, applicant_id) DO NOTHING
            """;

    private final LinkRows linkRows;

    SurroundingRows(LinkRows linkRows) {
        this.linkRows = linkRows;
    }

    /** What is known around events. */
    Surroundings around(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Set<String> merchantIds = new TreeSet<>();
        Set<String> deviceIds = new TreeSet<>();
        for (ReceivedEvent event : events) {
            if (event.event() instanceof Event.Used(var _, var _, Use.Bought(Purchase bought))) {
                merchantIds.add(bought.merchantId());
                deviceIds.add(bought.deviceId());
            }
        }
        Map<String, MerchantFlow> flows = new HashMap<>();
        Map<String, Links.Operator> operators = new HashMap<>();
        Map<String, Set<String>> applicants = new HashMap<>();
        if (!merchantIds.isEmpty()) {
            readMerchants(connection, List.copyOf(merchantIds), flows, operators);
            readDevices(connection, List.copyOf(deviceIds), applicants);
        }
        return new Surroundings(flows, operators, applicants, linkRows.around(connection, events));
    }

    /** Writes what the events added. */
    void add(Connection connection, Surroundings surroundings) throws SQLException {
        List<Map.Entry<String, MerchantFlow>> more = List.copyOf(surroundings.added().entrySet());
        if (!more.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(ADD_TO_MERCHANTS)) {
                Columns.set(
                        connection,
                        statement,
                        more,
                        Map.Entry::getKey,
                        one -> one.getValue().payments(),
                        one -> one.getValue().large(),
                        one -> one.getValue().repeated(),
                        one -> one.getValue().afterRepayment(),
                        one -> one.getValue().instant(),
                        one -> one.getValue().unshipped(),
                        one -> one.getValue().refunded(),
                        one -> one.getValue().moneyBack(),
                        one -> one.getValue().operated());
                statement.executeUpdate();
            }
        }
        List<Surroundings.Sighting> sightings = List.copyOf(surroundings.sightings());
        if (!sightings.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(ADD_SIGHTINGS)) {
                Columns.set(
                        connection,
                        statement,
                        sightings,
                        Surroundings.Sighting::deviceId,
                        Surroundings.Sighting::applicantId);
                statement.executeUpdate();
            }
        }
        linkRows.add(connection, surroundings.newlyLinked());
    }

    private static void readMerchants(
            Connection connection,
            List<String> ids,
            Map<String, MerchantFlow> flows,
            Map<String, Links.Operator> operators)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MERCHANTS)) {
            Columns.set(connection, statement, ids, id -> id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    operators.put(
                            rows.getString(1),
                            new Links.Operator(
                                    rows.getString(2), rows.getString(3), rows.getString(4)));
                    flows.put(
                            rows.getString(1),
                            new MerchantFlow(
                                    rows.getDouble(5),
                                    rows.getDouble(6),
                                    rows.getDouble(7),
                                    rows.getDouble(8),
                                    rows.getDouble(9),
                                    rows.getDouble(10),
                                    rows.getDouble(11),
                                    rows.getDouble(12),
                                    rows.getDouble(13)));
                }
            }
        }
    }

    private static void readDevices(
            Connection connection, List<String> ids, Map<String, Set<String>> applicants)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DEVICES)) {
            Columns.set(connection, statement, ids, id -> id);
            statement.setInt(2, Purchase.SHARERS_MAX + 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    applicants
                            .computeIfAbsent(rows.getString(1), _ -> new TreeSet<>())
                            .add(rows.getString(2));
                }
            }
        }
    }
}
