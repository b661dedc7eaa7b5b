package dev.kaitong.local.postgres;

import dev.kaitong.local.LocalException;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Somebody's own PostgreSQL, in which we may make roles and databases; it is never stopped. */
public final class ForeignServer implements Database {
    /** What to do where no server of ours can run. */
    public static final String ADVICE =
            "Give a PostgreSQL of your own (14 or newer) instead: ./kaitong up --database-url"
                    + " postgresql://USER@HOST:PORT with the password in PGPASSWORD; the user must"
                    + " be allowed to make roles and databases.";

    private static final int PORT = 5432;

    private final String hostAndPort;

    private ForeignServer(String hostAndPort) {
        this.hostAndPort = hostAndPort;
    }

    /**
     * Makes the databases in the server at an address like {@code
     * postgresql://user@host:5432/postgres}.
     *
     * @param password of the user; what the address says comes first
     */
    public static ForeignServer at(
            String address, @Nullable String password, List<Account> accounts) {
        URI uri = parse(address);
        String hostAndPort = uri.getHost() + ":" + (uri.getPort() < 0 ? PORT : uri.getPort());
        Properties login = login(uri, password);
        String path =
                uri.getPath() == null || uri.getPath().length() < 2 ? "/postgres" : uri.getPath();
        try (Connection connection =
                DriverManager.getConnection("jdbc:postgresql://" + hostAndPort + path, login)) {
            Provision.mustBeDurable(connection);
            Provision.makeDatabases(connection, accounts);
        } catch (SQLException e) {
            throw new LocalException(
                    "The PostgreSQL at " + hostAndPort + " cannot be used: " + e.getMessage(), e);
        }
        return new ForeignServer(hostAndPort);
    }

    @Override
    public String url(String name) {
        return "jdbc:postgresql://" + hostAndPort + "/" + name;
    }

    @Override
    public void close() {
        // Whoever started it stops it.
    }

    private static URI parse(String address) {
        try {
            URI uri = new URI(address);
            if ("postgresql".equals(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Said below: the parser's own words would quote a password.
        }
        throw new LocalException(
                "The database address is not understood (expected:"
                        + " postgresql://USER@HOST:PORT/DATABASE).");
    }

    private static Properties login(URI uri, @Nullable String password) {
        String[] words =
                uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        Properties login = new Properties();
        login.setProperty("user", words.length == 0 ? "postgres" : words[0]);
        if (words.length == 2) {
            login.setProperty("password", words[1]);
        } else if (password != null) {
            login.setProperty("password", password);
        }
        return login;
    }
}
