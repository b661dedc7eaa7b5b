package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.local.LocalException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** PostgreSQL out of order; all four databases are on the one server. */
final class DatabaseTroubles {
    private static final int STARTS_MAX = 20;
    private static final int CONNECTIONS_MAX = 200;

    private DatabaseTroubles() {}

    static List<Trouble> all() {
        return List.of(
                trouble(
                        "database.kill",
                        "kill -9 of PostgreSQL, started again",
                        stage -> Signals.send("KILL", Signals.postgres(stage.suite())),
                        DatabaseTroubles::start),
                trouble(
                        "database.stop",
                        "PostgreSQL stopped, started again",
                        stage -> stage.suite().stopDatabase(),
                        DatabaseTroubles::start),
                trouble(
                        "database.restart",
                        "PostgreSQL restarted at once",
                        stage -> {
                            stage.suite().stopDatabase();
                            start(stage);
                        },
                        _ -> {}),
                freeze(),
                connections());
    }

    private static Trouble freeze() {
        List<Frozen> frozen = new ArrayList<>();
        return trouble(
                "database.freeze",
                "SIGSTOP, then SIGCONT of all of PostgreSQL",
                stage -> frozen.add(Frozen.of(Signals.allOfPostgres(stage.suite()))),
                _ -> {
                    frozen.forEach(Frozen::thaw);
                    frozen.clear();
                });
    }

    /** Every connection that the server gives is held by somebody else. */
    private static Trouble connections() {
        List<Connection> held = new ArrayList<>();
        return trouble(
                "database.connections",
                "every free connection of PostgreSQL is held by somebody else",
                stage -> {
                    String url =
                            "jdbc:postgresql://127.0.0.1:" + stage.databasePort() + "/postgres";
                    try {
                        while (held.size() < CONNECTIONS_MAX) {
                            held.add(
                                    DriverManager.getConnection(
                                            url, "postgres", stage.suite().databasePassword()));
                        }
                    } catch (SQLException e) {
                        stage.mark("holds " + held.size() + " connections: " + e.getMessage());
                    }
                },
                _ -> {
                    for (Connection connection : held) {
                        connection.close();
                    }
                    held.clear();
                });
    }

    private static Trouble trouble(
            String name, String words, Trouble.Step begin, Trouble.Step end) {
        return new Trouble(name, words, Optional.empty(), false, Set.of(), begin, end);
    }

    /** After a kill its sessions take a moment to notice, and hold its memory for so long. */
    private static void start(Stage stage) throws Exception {
        for (int tries = 1; ; tries++) {
            try {
                stage.suite().startDatabase();
                return;
            } catch (LocalException e) {
                if (tries == STARTS_MAX) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(250);
            }
        }
    }
}
