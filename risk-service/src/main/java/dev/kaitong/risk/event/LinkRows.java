package dev.kaitong.risk.event;

import dev.kaitong.risk.behaviour.usage.Purchase;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who is linked by a phone or an address: nothing at all for events that name none, otherwise one
 * query that reads a few of each, however many there are, and one statement that writes who is new.
 */
@Singleton
class LinkRows {
    private static final String FEW =
            """
            SELECT given.kind, given.merchant_id, given.id, few.applicant_id
              FROM unnest(?, ?, ?) AS given (kind, merchant_id, id)
                   CROSS JOIN LATERAL (
                     SELECT applicant_id
                       FROM link_applicant AS l
                      WHERE l.kind = given.kind
                        AND l.merchant_id = given.merchant_id
                        AND l.link_id = given.id
                      ORDER BY applicant_id
                      LIMIT ?) AS few
            """;
    private static final String ADD =
            """
            INSERT INTO link_applicant (kind, merchant_id, link_id, applicant_id)
            SELECT kind, merchant_id, link_id, applicant_id
              FROM unnest(?, ?, ?, ?) AS given (kind, merchant_id, link_id, applicant_id)
             ORDER BY kind COLLATE "C", merchant_id COLLATE "C", link_id COLLATE "C",
                   applicant_id COLLATE "C"
            ON CONFLICT DO NOTHING
            """;

    private record Linked(Links.Link link, String applicantId) {}

    /** A few of those who are linked by what the events name. */
    Map<Links.Link, Set<String>> around(Connection connection, List<ReceivedEvent> events)
            throws SQLException {
        SortedSet<Links.Link> links = new TreeSet<>();
        for (ReceivedEvent event : events) {
            if (event.merchantId() != null) {
                links.addAll(event.links().at(event.merchantId()));
            }
        }
        Map<Links.Link, Set<String>> linked = new HashMap<>();
        if (links.isEmpty()) {
            return linked;
        }
        try (PreparedStatement statement = connection.prepareStatement(FEW)) {
            Columns.set(
                    connection,
                    statement,
                    List.copyOf(links),
                    Links.Link::kind,
                    Links.Link::merchantId,
                    Links.Link::id);
            statement.setInt(4, Purchase.SHARERS_MAX + 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Links.Link link =
                            new Links.Link(
                                    Links.Kind.valueOf(rows.getString(1)),
                                    rows.getString(2),
                                    rows.getString(3));
                    linked.computeIfAbsent(link, _ -> new TreeSet<>()).add(rows.getString(4));
                }
            }
        }
        return linked;
    }

    /** Writes who is linked by what from now on. */
    void add(Connection connection, SortedMap<Links.Link, SortedSet<String>> newlyLinked)
            throws SQLException {
        if (newlyLinked.isEmpty()) {
            return;
        }
        List<Linked> all = new ArrayList<>();
        newlyLinked.forEach((link, applicants) ->
                applicants.forEach(applicant -> all.add(new Linked(link, applicant))));
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            Columns.set(
                    connection,
                    statement,
                    all,
                    one -> one.link().kind(),
                    one -> one.link().merchantId(),
                    one -> one.link().id(),
                    Linked::applicantId);
            statement.executeUpdate();
        }
    }
}
