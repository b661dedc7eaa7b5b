package dev.kaitong.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaitong.local.LocalException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
    private static final String OWNER = "f".repeat(64);
    private static final Account CREDIT = new Account("credit", "c".repeat(64));
    private static final Account RISK = new Account("risk", "r".repeat(64));

    @TempDir Path folder;
    private Path data = Path.of("");

    @BeforeEach
    void nameTheData() {
        data = folder.resolve("postgres");
    }

    static Server start(Path data, int port) {
        return Server.start(
                Binaries.under(Path.of("target/programs")),
                data,
                port,
                OWNER,
                List.of(CREDIT, RISK));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Connection connect(Server server, Account account) throws SQLException {
        return DriverManager.getConnection(
                server.url(account.name()), account.name(), account.password());
    }

    private static void run(Server server, String sql) throws SQLException {
        try (Connection connection = connect(server, RISK);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Server server, String query) throws SQLException {
        try (Connection connection = connect(server, RISK);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    @Test
    void isDurableAndEachRoleSeesItsOwnDatabaseWithItsPasswordOnly() throws Exception {
        try (Server server = start(data, freePort())) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(ask(server, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> connect(server, new Account("risk", "w".repeat(64))))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() ->
                            DriverManager.getConnection(
                                    server.url("credit"), "risk", RISK.password()))
                    .hasMessageContaining("permission denied for database");
        }
        assertThat(LeftBehind.on(data)).isEmpty();
    }

    @Test
    void keepsWhatWasCommittedOverAStopAndAKill() throws Exception {
        try (Server first = start(data, freePort())) {
            run(first, "CREATE TABLE kept (x int)");
        }
        Server second = start(data, freePort());
        run(second, "INSERT INTO kept VALUES (42)");
        ProcessHandle process = LeftBehind.on(data).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        try (Server third = start(data, freePort())) {
            assertThat(ask(third, "SELECT sum(x) FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void theOneThatAKilledLauncherLeftBehindIsStopped() throws Exception {
        start(data, freePort());
        ProcessHandle left = LeftBehind.on(data).orElseThrow();
        try (Server next = start(data, freePort())) {
            assertThat(left.isAlive()).isFalse();
            assertThat(LeftBehind.on(data)).isPresent();
            assertThat(next.url("risk")).endsWith("/risk");
        }
    }

    @Test
    void aForeignServerOnThePortIsNeitherUsedNorStopped() throws Exception {
        int port = freePort();
        Path foreignData = folder.resolve("foreign").resolve("postgres");
        Files.createDirectory(foreignData.getParent());
        try (Server foreign = start(foreignData, port)) {
            run(foreign, "CREATE TABLE theirs (x int)");
            assertThatThrownBy(() -> start(data, port)).isInstanceOf(LocalException.class);
            assertThat(ask(foreign, "SELECT count(*) FROM theirs")).isEqualTo("0");
        }
    }

    @Test
    void aNumberThatWentToAnotherProgramDoesNotKeepItFromStarting() throws Exception {
        try (Server first = start(data, freePort())) {
            run(first, "CREATE TABLE kept (x int)");
        }
        Files.writeString(
                data.resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data + "\n1\n5432\n\n127.0.0.1\n");
        assertThat(LeftBehind.on(data)).isEmpty();
        try (Server second = start(data, freePort())) {
            assertThat(ask(second, "SELECT count(*) FROM kept")).isEqualTo("0");
        }
    }

    @Test
    void ofSomebodyElseIsUsedAndLeftRunning() throws Exception {
        int port = freePort();
        try (Server theirs = start(data, port)) {
            String address = "postgresql://postgres@127.0.0.1:" + port;
            Account gateway = new Account("gateway", "g".repeat(64));
            try (ForeignServer ours = ForeignServer.at(address, OWNER, List.of(gateway));
                    Connection connection =
                            DriverManager.getConnection(
                                    ours.url("gateway"), "gateway", gateway.password())) {
                assertThat(connection.isValid(1)).isTrue();
            }
            assertThat(ask(theirs, "SELECT 1")).isEqualTo("1");
            run(theirs, "SELECT 1");
        }
    }

    @Test
    void ofSomebodyElseIsRefusedWhenACommitMayBeForgotten() throws Exception {
        int port = freePort();
        try (Server theirs = start(data, port)) {
            try (Connection connection =
                            DriverManager.getConnection(theirs.url("postgres"), "postgres", OWNER);
                    Statement statement = connection.createStatement()) {
                statement.execute("ALTER ROLE postgres SET synchronous_commit = off");
            }
            assertThatThrownBy(() ->
                            ForeignServer.at(
                                    "postgresql://postgres@127.0.0.1:" + port,
                                    OWNER,
                                    List.of(RISK)))
                    .isInstanceOf(LocalException.class)
                    .hasMessageContaining("synchronous_commit = off");
        }
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> ForeignServer.at("mysql://me:secret@db", null, List.of()))
                .isInstanceOf(LocalException.class)
                .hasMessageContaining("postgresql://USER@HOST:PORT")
                .hasMessageNotContaining("secret");
    }
}
