package dev.kaitong.local;

import dev.kaitong.local.postgres.Account;
import dev.kaitong.local.postgres.Binaries;
import dev.kaitong.local.postgres.Database;
import dev.kaitong.local.postgres.ForeignServer;
import dev.kaitong.local.postgres.Server;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The running suite: one PostgreSQL, three services, the gateway. It is closed with its JVM, also
 * while it is still starting: first the parts, then PostgreSQL.
 */
public final class Suite implements AutoCloseable {
    private static final Duration TOKEN_VALID = Duration.ofHours(8);

    private final Options options;
    private final DataDirectory data;
    private final Issuer issuer;
    private final ServiceToken serviceToken;
    private final PartLaunch launch;
    private final Processes processes;
    private final Thread atTheEnd = new Thread(this::stopAll, "suite-end");
    private @Nullable Database database;
    private boolean closed;

    /** Takes the data directory; nothing is started. */
    private Suite(Options options, BiConsumer<Part, String> lines, Consumer<String> say) {
        this.options = options;
        this.data = DataDirectory.of(options.dataDirectory());
        data.hold();
        try {
            Orphans orphans = new Orphans(data);
            int left = orphans.end();
            if (left > 0) {
                say.accept("stopped " + left + " processes that an earlier start left behind");
            }
            options.ports().mustBeFree(wanted());
            if (options.fresh()) {
                forget();
            }
            this.issuer = Issuer.of(data);
            this.launch = new PartLaunch(options.home(), options.ports(), data, options.between());
            this.processes = new Processes(launch, orphans, lines, this::mustBeOpen);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
        this.serviceToken = new ServiceToken(data, issuer, say);
    }

    /**
     * What to start.
     *
     * @param home the checkout, with its modules built
     * @param dataDirectory where data stay
     * @param fresh whether to forget the data first
     * @param ports where to listen
     * @param without parts that somebody else runs
     * @param databaseUrl somebody's own PostgreSQL; without one, a server of ours is started
     * @param between addresses at which the gateway finds services, if something stands between
     */
    public record Options(
            Path home,
            Path dataDirectory,
            boolean fresh,
            Ports ports,
            Set<Part> without,
            @Nullable String databaseUrl,
            Map<Part, URI> between) {
        public Options {
            without = Set.copyOf(without);
            between = Map.copyOf(between);
            if (fresh && databaseUrl != null) {
                throw new LocalException(
                        "--fresh does not reach a database of yours. Drop the databases identity,"
                                + " credit, risk and gateway there, and the data directory here.");
            }
        }

        /** With a PostgreSQL of the suite's own. */
        public Options(
                Path home, Path dataDirectory, boolean fresh, Ports ports, Set<Part> without) {
            this(home, dataDirectory, fresh, ports, without, null, Map.of());
        }

        /** The same, with something between the gateway and its services. */
        public Options through(Map<Part, URI> addresses) {
            return new Options(home, dataDirectory, fresh, ports, without, databaseUrl, addresses);
        }
    }

    /** Starts everything, silently but for the parts' own {@code lines}. */
    public static Suite start(Options options, BiConsumer<Part, String> lines) {
        return start(options, lines, _ -> {});
    }

    /**
     * Starts everything and returns when the gateway answers.
     *
     * @param lines takes each part's log lines
     * @param say takes what the launcher itself has to say
     */
    static Suite start(Options options, BiConsumer<Part, String> lines, Consumer<String> say) {
        Suite suite = new Suite(options, lines, say);
        Runtime.getRuntime().addShutdownHook(suite.atTheEnd);
        try {
            suite.startAll();
            return suite;
        } catch (RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    /** Base address of a part. */
    public URI address(Part part) {
        return URI.create(options.ports().address(part));
    }

    /** A token for the suite, valid for eight hours. */
    public String token(String role, String subject) {
        return issuer.token(role, subject, TOKEN_VALID);
    }

    /** Process id of a part; 0 when it does not run. */
    public long pid(Part part) {
        return processes.pid(part);
    }

    /** Where data stay. */
    public Path dataDirectory() {
        return data.root();
    }

    /** Password of the owner of the suite's own PostgreSQL, the role {@code postgres}. */
    public String databasePassword() {
        return data.password("postgres");
    }

    /** Where a part's database is, with its credentials, for whoever looks into it. */
    public String databaseUrl(Part part) {
        return running().url(part.database())
                + "?user="
                + part.database()
                + "&password="
                + data.password(part.database());
    }

    /** Stops one part, which stays down. */
    public void stop(Part part) {
        processes.of(part).stop();
    }

    /** Kills one part, which stays down. */
    public void kill(Part part) {
        processes.of(part).kill();
    }

    /** Starts a stopped part again and waits until it is ready. */
    public void start(Part part) {
        processes.of(part).start();
        processes.awaitReady(part);
    }

    /** Stops the suite's own PostgreSQL while the parts run on. */
    public void stopDatabase() {
        running().close();
    }

    /** Starts PostgreSQL again on its data, after it was stopped or killed. */
    public void startDatabase() {
        open();
    }

    /** Writes the settings of a part that somebody else runs, for a shell to source. */
    Path environmentFile(Part part) {
        return launch.writeEnvironment(part, running());
    }

    @Override
    public void close() {
        stopAll();
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // The JVM is ending, and the hook is about to find that all is done.
        }
    }

    private void startAll() {
        serviceToken.keepFresh();
        open();
        wanted().forEach(this::launch);
        wanted().forEach(processes::awaitReady);
        if (wanted().contains(Part.GATEWAY)) {
            processes.awaitStatus(options.without().isEmpty());
        }
    }

    private synchronized void open() {
        mustBeOpen();
        List<Account> accounts =
                Stream.of(Part.values())
                        .map(part -> new Account(part.database(), data.password(part.database())))
                        .toList();
        @Nullable String url = options.databaseUrl();
        database =
                url != null
                        ? ForeignServer.at(url, System.getenv("PGPASSWORD"), accounts)
                        : Server.start(
                                Binaries.under(options.home().resolve(".kaitong")),
                                data.postgres(),
                                options.ports().postgres(),
                                databasePassword(),
                                accounts);
    }

    private synchronized void launch(Part part) {
        mustBeOpen();
        processes.launch(part, running());
    }

    /** Once only, and whoever comes second waits until it is done. */
    private synchronized void stopAll() {
        if (closed) {
            return;
        }
        closed = true;
        try (data) {
            serviceToken.close();
            processes.close();
            if (database != null) {
                database.close();
            }
        }
    }

    private synchronized void mustBeOpen() {
        if (closed) {
            throw new LocalException("Stopped while it was starting.");
        }
    }

    private void forget() {
        Server.stop(data.postgres());
        data.clear();
    }

    private Set<Part> wanted() {
        EnumSet<Part> wanted = EnumSet.allOf(Part.class);
        wanted.removeAll(options.without());
        return wanted;
    }

    private synchronized Database running() {
        if (database == null) {
            throw new IllegalStateException("database: none (expected: a suite that was started)");
        }
        return database;
    }
}
