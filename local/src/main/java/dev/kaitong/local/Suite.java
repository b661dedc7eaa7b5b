package dev.kaitong.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/** The running suite: one PostgreSQL, three services, the gateway. */
public final class Suite implements AutoCloseable {
    private static final Duration READY = Duration.ofSeconds(90);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration SERVICE_TOKEN_VALID = Duration.ofHours(12);
    private static final Duration SERVICE_TOKEN_RENEWED = Duration.ofHours(4);
    private static final Duration TOKEN_VALID = Duration.ofHours(8);

    private final DataDirectory data;
    private final Ports ports;
    private final Issuer issuer;
    private final Postgres postgres;
    private final Map<Part, PartProcess> parts = new EnumMap<>(Part.class);
    private final ScheduledExecutorService renewal =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("token-renewal").factory());
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private Suite(DataDirectory data, Ports ports) {
        this.data = data;
        this.ports = ports;
        this.issuer = Issuer.of(data);
        this.postgres = Postgres.start(data, ports.postgres());
    }

    /**
     * What to start.
     *
     * @param home the checkout, with its modules built
     * @param dataDirectory where data stay
     * @param fresh whether to forget the data first
     * @param ports where to listen
     * @param without parts that somebody else runs
     */
    public record Options(
            Path home, Path dataDirectory, boolean fresh, Ports ports, Set<Part> without) {
        public Options {
            without = Set.copyOf(without);
        }
    }

    /**
     * Starts everything and returns when the gateway answers. {@code lines} takes each part's log
     * lines.
     */
    public static Suite start(Options options, BiConsumer<Part, String> lines) {
        List<Part> wanted = new ArrayList<>(List.of(Part.values()));
        wanted.removeAll(options.without());
        options.ports().mustBeFree(wanted);
        DataDirectory data = new DataDirectory(options.dataDirectory());
        if (options.fresh()) {
            data.clear();
        }
        Suite suite = new Suite(data, options.ports());
        try {
            suite.keepServiceTokenFresh();
            for (Part part : wanted) {
                PartProcess process =
                        new PartProcess(
                                part,
                                command(options.home(), part),
                                suite.environment(part),
                                line -> lines.accept(part, line));
                suite.parts.put(part, process);
                process.start();
            }
            for (Part part : wanted) {
                suite.awaitReady(part);
            }
            return suite;
        } catch (RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    /** Base address of a part. */
    public URI address(Part part) {
        return URI.create("http://127.0.0.1:" + ports.apiOf(part));
    }

    /** A token for the suite, valid for eight hours. */
    public String token(String role, String subject) {
        return issuer.token(role, subject, TOKEN_VALID);
    }

    /** Process id of a part; 0 when it does not run. */
    public long pid(Part part) {
        PartProcess process = parts.get(part);
        return process == null ? 0 : process.pid();
    }

    /** Where data stay. */
    public Path dataDirectory() {
        return data.root();
    }

    /** Where a part's database is, for whoever looks into it. */
    public String databaseUrl(Part part) {
        return postgres.url(part)
                + "?user="
                + part.database()
                + "&password="
                + data.password(part.database());
    }

    /** Stops one part, which stays down. */
    public void stop(Part part) {
        process(part).stop();
    }

    /** Kills one part, which stays down. */
    public void kill(Part part) {
        process(part).kill();
    }

    /** Starts a stopped part again and waits until it is ready. */
    public void start(Part part) {
        process(part).start();
        awaitReady(part);
    }

    @Override
    public void close() {
        renewal.shutdownNow();
        List<Part> order = new ArrayList<>(parts.keySet()).reversed();
        List<Thread> stopping =
                order.stream()
                        .map(part -> Thread.ofVirtual().start(() -> process(part).stop()))
                        .toList();
        for (Thread thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        postgres.close();
        http.close();
    }

    private PartProcess process(Part part) {
        PartProcess process = parts.get(part);
        if (process == null) {
            throw new IllegalArgumentException(
                    "part: " + part + " (expected: one that this suite runs)");
        }
        return process;
    }

    private void keepServiceTokenFresh() {
        Runnable write =
                () ->
                        data.writeSecret(
                                data.serviceToken(),
                                issuer.token("service", "gateway", SERVICE_TOKEN_VALID));
        write.run();
        renewalOf(write);
    }

    @SuppressWarnings(
            "FutureReturnValueIgnored") // runs until the suite is closed; nobody waits for its end
    private void renewalOf(Runnable write) {
        long seconds = SERVICE_TOKEN_RENEWED.toSeconds();
        renewal.scheduleAtFixedRate(write, seconds, seconds, TimeUnit.SECONDS);
    }

    private static List<String> command(Path home, Part part) {
        Path jar = home.resolve(part.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (Files.notExists(jar)) {
            throw new LocalException(
                    part.module()
                            + " is not built: "
                            + jar
                            + " is missing. Run ./kaitong up, which builds it.");
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Four JVMs share the cores: one collector thread and one carrier each are a third
                // faster than the defaults.
                "-XX:+UseSerialGC",
                "-Xms64m",
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djdk.virtualThreadScheduler.parallelism=1",
                "-Dquarkus.vertx.event-loops-pool-size=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar.toString());
    }

    private Map<String, String> environment(Part part) {
        Map<String, String> environment =
                new java.util.TreeMap<>(
                        Map.of(
                                "QUARKUS_HTTP_HOST", "127.0.0.1",
                                "QUARKUS_HTTP_PORT", Integer.toString(ports.apiOf(part)),
                                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                                "QUARKUS_MANAGEMENT_PORT",
                                        Integer.toString(ports.managementOf(part)),
                                "QUARKUS_DATASOURCE_JDBC_URL", postgres.url(part),
                                "QUARKUS_DATASOURCE_USERNAME", part.database(),
                                "QUARKUS_DATASOURCE_PASSWORD", data.password(part.database()),
                                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:" + data.publicKey(),
                                "MP_JWT_VERIFY_ISSUER", Issuer.NAME));
        switch (part) {
            case IDENTITY -> environment.put("KAITONG_IDENTITY_DATA_KEY", data.dataKey());
            case CREDIT, RISK -> {}
            case GATEWAY -> {
                environment.put(
                        "KAITONG_GATEWAY_SERVICE_TOKEN_FILE", data.serviceToken().toString());
                environment.put("KAITONG_GATEWAY_IDENTITY_URL", address(Part.IDENTITY).toString());
                environment.put("KAITONG_GATEWAY_CREDIT_URL", address(Part.CREDIT).toString());
                environment.put("KAITONG_GATEWAY_RISK_URL", address(Part.RISK).toString());
            }
        }
        return environment;
    }

    private void awaitReady(Part part) {
        URI health = URI.create("http://127.0.0.1:" + ports.managementOf(part) + "/q/health/ready");
        long end = System.nanoTime() + READY.toNanos();
        while (System.nanoTime() < end) {
            if (answers(health)) {
                return;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        throw new LocalException(
                part.module()
                        + " was not ready within "
                        + READY.toSeconds()
                        + " s; its lines above say why.");
    }

    private boolean answers(URI address) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while waiting for " + address, e);
        }
    }
}
