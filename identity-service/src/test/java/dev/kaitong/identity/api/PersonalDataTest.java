package dev.kaitong.identity.api;

import static dev.kaitong.identity.testing.Call.asService;
import static dev.kaitong.identity.testing.Call.newApplicant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.identity.testing.Call;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("Personal values planted in a profile are found again nowhere")
class PersonalDataTest {
    private static final List<String> PLANTED =
            List.of("欧阳询之", "440524188001010014", "13987654321", "6228480402564890018");
    private static final String PROFILE =
            """
            {"applicantId":"%s","registeredName":"欧阳询之","legalName":"欧阳询之",\
            "idNumber":"440524188001010014","phone":{"number":"13987654321"},\
            "bankCard":{"number":"6228480402564890018"}%s}\
            """;

    private final DataSource database;

    @Inject
    PersonalDataTest(DataSource database) {
        this.database = database;
    }

    @Test
    void inNoAnswerNoLogAndNoTable() throws SQLException {
        List<String> seen = new CopyOnWriteArrayList<>();
        Handler listener = listener(seen);
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            seen.addAll(answers());
        } finally {
            root.removeHandler(listener);
        }
        seen.addAll(rows());
        assertThat(seen).isNotEmpty();
        for (String text : seen) {
            assertThat(text).doesNotContain(PLANTED);
        }
    }

    private static List<String> answers() {
        String id = newApplicant();
        String good = PROFILE.formatted(id, "");
        String evaluation = "{\"evidence\":%s,\"asOf\":\"2026-11-23T04:00:00Z\"}";
        List<String> answers = new ArrayList<>();
        answers.add(Call.put(id, good).extract().asString());
        answers.add(Call.put(id, good).extract().asString());
        answers.add(asService().get("/profiles/{id}", id).asString());
        answers.add(Call.assess(id).extract().asString());
        answers.add(Call.evaluate(evaluation.formatted(good)).extract().asString());
        for (String fault :
                List.of(
                        ",\"hobby\":1",
                        ",\"faceCheck\":\"13987654321\"",
                        ",\"address\":{",
                        ",\"address\":{\"regionCode\":\"13987654321\"}",
                        ",\"address\":{\"verified\":\"欧阳询之\"}")) {
            String bad = PROFILE.formatted(id, fault);
            answers.add(Call.put(id, bad).statusCode(400).extract().asString());
            answers.add(
                    Call.evaluate(evaluation.formatted(bad)).statusCode(400).extract().asString());
        }
        return answers;
    }

    private List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "SELECT row_to_json(applicant)::text, sealed FROM applicant"
                                        + " WHERE sealed IS NOT NULL")) {
            while (found.next()) {
                rows.add(found.getString(1));
                rows.add(new String(found.getBytes(2), StandardCharsets.UTF_8));
            }
        }
        return rows;
    }

    private static Handler listener(List<String> seen) {
        PatternFormatter formatter = new PatternFormatter("%c %X %s %e");
        Handler listener =
                new Handler() {
                    @Override
                    public void publish(LogRecord entry) {
                        seen.add(formatter.format(entry));
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        listener.setLevel(Level.ALL);
        return listener;
    }
}
