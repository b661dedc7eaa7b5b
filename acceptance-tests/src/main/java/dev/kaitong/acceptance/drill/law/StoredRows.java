package dev.kaitong.acceptance.drill.law;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the gateway has stored of some applicants.
 *
 * @param applications their applications
 * @param lines lines by applicant
 * @param answers stored answers by key
 */
public record StoredRows(
        List<Application> applications, Map<String, Integer> lines, Map<String, Integer> answers) {
    private static final String APPLICATIONS =
            """
            SELECT a.applicant_id, a.application_id::text, a.verdict,
                (SELECT count(*) FROM decision d
                    WHERE d.application_id = a.application_id AND d.final)
            FROM application a WHERE a.applicant_id LIKE ?\
            """;
    private static final String LINES =
            "SELECT applicant_id, count(*) FROM line WHERE applicant_id LIKE ? GROUP BY 1";
    private static final String ANSWERS =
            "SELECT caller || ' ' || key, count(*) FROM stored_answer WHERE caller LIKE ? GROUP BY"
                    + " 1";

    public StoredRows {
        applications = List.copyOf(applications);
        lines = Map.copyOf(lines);
        answers = Map.copyOf(answers);
    }

    /**
     * One application.
     *
     * @param applicantId whose
     * @param id its id
     * @param verdict where it stands
     * @param finals how many final decisions it has
     */
    public record Application(String applicantId, String id, String verdict, int finals) {}

    /** Reads what there is of applicants whose ids begin with a name. */
    public static StoredRows read(String url, String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            List<Application> applications = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(APPLICATIONS)) {
                query.setString(1, pattern(name));
                ResultSet row = query.executeQuery();
                while (row.next()) {
                    applications.add(
                            new Application(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getInt(4)));
                }
            }
            return new StoredRows(
                    applications,
                    counts(connection, LINES, name),
                    counts(connection, ANSWERS, name));
        }
    }

    /** How many applications of such applicants still wait for us. */
    public static int pending(String url, String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement query =
                        connection.prepareStatement(
                                "SELECT count(*) FROM application WHERE verdict = 'PENDING' AND"
                                        + " applicant_id LIKE ?")) {
            query.setString(1, pattern(name));
            ResultSet row = query.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    private static String pattern(String name) {
        return name + ".%";
    }

    private static Map<String, Integer> counts(Connection connection, String sql, String name)
            throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, pattern(name));
            ResultSet row = query.executeQuery();
            while (row.next()) {
                counts.put(row.getString(1), row.getInt(2));
            }
        }
        return counts;
    }
}
