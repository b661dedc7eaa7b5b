package dev.kaitong.risk.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Finds merchants that share the device, the address or the phone from which they are run, in two
 * steps at most; of those linked by one thing a bounded number is read, however many there are.
 */
@ApplicationScoped
public class Rings {
    private static final String NEXT =
            """
            SELECT near.merchant_id, near.by
              FROM merchant AS own
                   CROSS JOIN LATERAL (
                     (SELECT merchant_id, 'DEVICE' AS by FROM merchant
                       WHERE operator_device_id = own.operator_device_id
                       ORDER BY merchant_id LIMIT ?)
                     UNION ALL
                     (SELECT merchant_id, 'ADDRESS' FROM merchant
                       WHERE operator_address_id = own.operator_address_id
                       ORDER BY merchant_id LIMIT ?)
                     UNION ALL
                     (SELECT merchant_id, 'PHONE' FROM merchant
                       WHERE operator_phone_id = own.operator_phone_id
                       ORDER BY merchant_id LIMIT ?)) AS near
             WHERE own.merchant_id = ANY (?)
             ORDER BY near.merchant_id, near.by
            """;
    private static final int STEPS = 2;
    private static final int READ = Ring.MOST + 2;

    private final DataSource database;

    Rings(DataSource database) {
        this.database = database;
    }

    /** The ring of a merchant; empty for one that is alone, or of which nothing is known. */
    public Ring of(String merchantId) {
        NavigableMap<String, Ring.Member> members = new TreeMap<>();
        boolean more = false;
        List<String> edge = List.of(merchantId);
        try (Connection connection = database.getConnection()) {
            for (int step = 1; step <= STEPS && !edge.isEmpty(); step++) {
                NavigableMap<String, List<Ring.By>> near = near(connection, edge);
                near.keySet().removeAll(members.keySet());
                near.remove(merchantId);
                for (var one : near.entrySet()) {
                    if (members.size() == Ring.MOST) {
                        more = true;
                        break;
                    }
                    members.put(one.getKey(), new Ring.Member(one.getKey(), step, one.getValue()));
                }
                edge = near.keySet().stream().filter(members::containsKey).toList();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a ring could not be read", e);
        }
        return new Ring(merchantId, List.copyOf(members.values()), more);
    }

    private static NavigableMap<String, List<Ring.By>> near(Connection connection, List<String> of)
            throws SQLException {
        NavigableMap<String, List<Ring.By>> near = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            int parameter = 1;
            for (Ring.By _ : Ring.By.values()) {
                statement.setInt(parameter++, READ);
            }
            statement.setArray(parameter, connection.createArrayOf("text", of.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    List<Ring.By> by =
                            near.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>());
                    Ring.By one = Ring.By.valueOf(rows.getString(2));
                    if (!by.contains(one)) {
                        by.add(one);
                    }
                }
            }
        }
        return near;
    }
}
