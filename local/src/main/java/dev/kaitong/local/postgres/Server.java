package dev.kaitong.local.postgres;

import dev.kaitong.local.LocalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * A server of our own: real, durable, on the loopback address only, every login with a password.
 * Detached from the terminal, so that Ctrl-C reaches the launcher alone and the server is stopped
 * last.
 */
public final class Server implements Database {
    private static final String OWNER = "postgres";

    /** Durable by intent and not by default: a default is somebody else's decision. */
    private static final String SETTINGS =
            "-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=120 -c"
                    + " shared_buffers=128MB -c timezone=UTC -c log_timezone=UTC -c fsync=on -c"
                    + " synchronous_commit=on -c full_page_writes=on";

    private final Programs programs;
    private final Path directory;
    private final int port;
    private final Account owner;

    private Server(Programs programs, Path directory, int port, String password) {
        this.programs = programs;
        this.directory = directory;
        this.port = port;
        this.owner = new Account(OWNER, password);
    }

    /**
     * Starts it on a directory of its own, which it makes at first use.
     *
     * @param password of its owner, the role {@code postgres}
     * @param accounts the databases that it must have
     */
    public static Server start(
            Binaries binaries, Path directory, int port, String password, List<Account> accounts) {
        LeftBehind.stop(directory);
        Path log = directory.resolveSibling("postgres.log");
        Server server = new Server(new Programs(binaries, log), directory, port, password);
        if (Files.notExists(directory)) {
            server.make();
        }
        server.programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "--pgdata=" + directory,
                        "--wait",
                        "--timeout=60",
                        "--silent",
                        "--log=" + log,
                        "--options=-p " + port + " " + SETTINGS));
        try (Connection connection = server.connect()) {
            server.mustBeOurs(connection);
            Provision.mustBeDurable(connection);
            Provision.makeDatabases(connection, accounts);
            return server;
        } catch (SQLException e) {
            server.close();
            throw new LocalException("PostgreSQL on " + directory + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Stops the server on a directory, if one that a killed launcher left behind runs there. */
    public static void stop(Path directory) {
        LeftBehind.stop(directory);
    }

    @Override
    public String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    /** Fast shutdown: sessions end, everything committed stays. */
    @Override
    public void close() {
        if (LeftBehind.on(directory).isPresent()) {
            programs.run(
                    "pg_ctl",
                    List.of(
                            "stop",
                            "--pgdata=" + directory,
                            "--mode=fast",
                            "--wait",
                            "--timeout=30",
                            "--silent"));
        }
    }

    /** Made beside and moved into place, so that one that was cut off half-way is never used. */
    private void make() {
        Path half = directory.resolveSibling(directory.getFileName() + ".half");
        Path secret = directory.resolveSibling("postgres.password-once");
        try {
            Trees.delete(half);
            Files.deleteIfExists(secret);
            Files.createFile(
                    secret,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, owner.password());
            programs.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + half,
                            "--username=" + OWNER,
                            "--encoding=UTF8",
                            "--locale=C",
                            "--auth=scram-sha-256",
                            "--pwfile=" + secret));
            Files.delete(secret);
            Files.move(half, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(OWNER), owner.name(), owner.password());
    }

    /** A server that answers on our port need not be ours. */
    private void mustBeOurs(Connection connection) throws SQLException {
        Path answers = Path.of(Provision.show(connection, "data_directory"));
        try {
            if (!Files.isSameFile(answers, directory)) {
                throw new LocalException(
                        "On port " + port + " a PostgreSQL with other data answers: " + answers);
            }
        } catch (IOException e) {
            throw new LocalException(
                    "On port " + port + " a PostgreSQL with other data answers: " + answers, e);
        }
    }
}
