package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.acceptance.drill.agent.Attachment;
import dev.kaitong.acceptance.drill.agent.Bug;
import dev.kaitong.acceptance.drill.law.Law;
import dev.kaitong.local.Part;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Puts each bug in, tries the scenario that must show it, and takes it out again. */
public final class BugHunt {
    private static final List<String> WITHOUT_UNIQUE_INDEXES =
            List.of(
                    "DROP INDEX application_one_open",
                    "DROP INDEX decision_one_final",
                    "ALTER TABLE line DROP CONSTRAINT line_pkey",
                    "ALTER TABLE stored_answer DROP CONSTRAINT stored_answer_pkey");

    private final Trials trials;
    private final Catalogue catalogue;
    private final Attachment attachment;

    /** A hunt on a stage that is thrown away afterwards. */
    public BugHunt(Trials trials, Catalogue catalogue, Attachment attachment) {
        this.trials = trials;
        this.catalogue = catalogue;
        this.attachment = attachment;
    }

    /**
     * What came of it.
     *
     * @param bug which
     * @param outcome of the scenario with the bug in it
     */
    public record Catch(Bug bug, Outcome outcome) {
        /** Laws that were to be broken by it, and were seen to be. */
        public Set<Law> by() {
            EnumSet<Law> seen = EnumSet.noneOf(Law.class);
            seen.addAll(bug.breaks());
            seen.retainAll(outcome.broken());
            return seen;
        }

        /** Whether it was seen. */
        public boolean caught() {
            return !by().isEmpty();
        }
    }

    /** Hunts one bug. */
    public Catch hunt(Bug bug) throws Exception {
        Stage stage = trials.stage();
        stage.mark("seeded: " + bug);
        if (bug.methods().isEmpty()) {
            withoutUniqueIndexes(stage.suite().databaseUrl(Part.GATEWAY));
        } else {
            attachment.spoil(stage.suite().pid(Part.GATEWAY), bug.name(), bug.methods());
        }
        Catalogue.Scene scene = catalogue.named(bug.scenario()).orElseThrow();
        try {
            return new Catch(bug, trials.run(scene));
        } finally {
            stage.calm();
            // Whatever the bug left behind in the process goes with the process.
            stage.suite().kill(Part.GATEWAY);
            stage.suite().start(Part.GATEWAY);
            new Warming(stage).warm();
        }
    }

    private static void withoutUniqueIndexes(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : WITHOUT_UNIQUE_INDEXES) {
                statement.execute(sql);
            }
        }
    }
}
