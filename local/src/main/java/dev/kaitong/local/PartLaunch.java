package dev.kaitong.local;

import dev.kaitong.local.postgres.Database;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a part is started: its command, and the settings that it is given by environment.
 *
 * @param home the checkout
 * @param ports where parts listen
 * @param data keys and passwords
 * @param between where the gateway finds a service, if something stands between the two
 */
record PartLaunch(Path home, Ports ports, DataDirectory data, Map<Part, URI> between) {
    PartLaunch {
        between = Map.copyOf(between);
    }

    List<String> command(Part part) {
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
                // The young generation grows at a full collection only. With smaller survivor
                // spaces what is in flight under load outgrows them, and ends in one.
                "-Xms52m",
                "-XX:NewSize=28m",
                "-XX:SurvivorRatio=2",
                "-XX:TargetSurvivorRatio=90",
                "-Xmx256m",
                // What the compilers took while the process warmed up goes back: 20 MB of each.
                "-XX:TrimNativeHeapInterval=5000",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djdk.virtualThreadScheduler.parallelism=1",
                // The gateway refuses on its event loops; one alone has too small a share of a
                // busy machine to do so in time.
                "-Dquarkus.vertx.event-loops-pool-size=" + (part == Part.GATEWAY ? 2 : 1),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                // Read where it fits this JDK, passed over in silence where it does not.
                "-XX:AOTCache=" + jar.resolveSibling("app.aot"),
                "-Xlog:aot=off,cds=off",
                "-jar",
                jar.toString());
    }

    SortedMap<String, String> environment(Part part, Database database) {
        SortedMap<String, String> environment =
                new TreeMap<>(
                        Map.of(
                                "QUARKUS_HTTP_HOST", "127.0.0.1",
                                "QUARKUS_HTTP_PORT", Integer.toString(ports.apiOf(part)),
                                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                                "QUARKUS_MANAGEMENT_PORT",
                                        Integer.toString(ports.managementOf(part)),
                                "QUARKUS_DATASOURCE_JDBC_URL", database.url(part.database()),
                                "QUARKUS_DATASOURCE_USERNAME", part.database(),
                                "QUARKUS_DATASOURCE_PASSWORD", data.password(part.database()),
                                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:" + data.publicKey(),
                                "MP_JWT_VERIFY_ISSUER", Issuer.NAME));
        // Each thread of the C library's allocator keeps a reserve; four processes need none of
        // that.
        environment.put("MALLOC_ARENA_MAX", "2");
        switch (part) {
            case IDENTITY -> environment.put("KAITONG_IDENTITY_DATA_KEY", data.dataKey());
            case CREDIT, RISK -> {}
            case GATEWAY -> {
                environment.put(
                        "KAITONG_GATEWAY_SERVICE_TOKEN_FILE", data.serviceToken().toString());
                environment.put("KAITONG_GATEWAY_IDENTITY_URL", seenByGateway(Part.IDENTITY));
                environment.put("KAITONG_GATEWAY_CREDIT_URL", seenByGateway(Part.CREDIT));
                environment.put("KAITONG_GATEWAY_RISK_URL", seenByGateway(Part.RISK));
                // Whoever tries webhooks on one machine has his receiver there.
                environment.put("KAITONG_GATEWAY_WEBHOOK_INSECURE_LOOPBACK", "true");
            }
        }
        return environment;
    }

    private String seenByGateway(Part part) {
        URI address = between.get(part);
        return address == null ? ports.address(part) : address.toString();
    }

    /**
     * Writes the settings of a part that somebody else runs, in a form that a shell can source.
     * Returns the file.
     */
    Path writeEnvironment(Part part, Database database) {
        StringBuilder lines = new StringBuilder();
        environment(part, database)
                .forEach((name, value) ->
                        lines.append("export ")
                                .append(name)
                                .append("='")
                                .append(value.replace("'", "'\\''"))
                                .append("'\n"));
        Path file = data.root().resolve(part.module() + ".env");
        data.writeSecret(file, lines.toString());
        return file;
    }
}
