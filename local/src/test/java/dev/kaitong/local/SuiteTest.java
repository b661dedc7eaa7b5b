package dev.kaitong.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {
    @TempDir Path home;
    private final Ports ports = Ports.anyFree();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void pretend() throws IOException {
        FakePart.install(home);
    }

    private Suite.Options options(boolean fresh, Set<Part> without) {
        return new Suite.Options(home, home.resolve("data"), fresh, ports, without);
    }

    private Suite start() {
        return Suite.start(
                options(false, Set.of()), (part, line) -> lines.add(part + " " + line), said::add);
    }

    private static String get(URI address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static String environment(Suite suite, Part part, String name) throws Exception {
        return get(suite.address(part).resolve("/environment?" + name));
    }

    private void awaitLine(String wanted) throws InterruptedException {
        @Nullable String line;
        do {
            line = lines.poll(30, TimeUnit.SECONDS);
            assertThat(line).as("a line with: " + wanted).isNotNull();
        } while (line != null && !line.contains(wanted));
    }

    @Test
    void everyPartHasItsOwnDatabaseAndWhatItNeedsToTrustTokens() throws Exception {
        List<ProcessHandle> processes = new ArrayList<>();
        try (Suite suite = start()) {
            for (Part part : Part.values()) {
                processes.add(ProcessHandle.of(suite.pid(part)).orElseThrow());
                try (Connection connection =
                        DriverManager.getConnection(
                                environment(suite, part, "QUARKUS_DATASOURCE_JDBC_URL"),
                                environment(suite, part, "QUARKUS_DATASOURCE_USERNAME"),
                                environment(suite, part, "QUARKUS_DATASOURCE_PASSWORD"))) {
                    assertThat(connection.getCatalog()).isEqualTo(part.database());
                }
                assertThat(environment(suite, part, "MP_JWT_VERIFY_ISSUER")).isEqualTo(Issuer.NAME);
                assertThat(URI.create(environment(suite, part, "MP_JWT_VERIFY_PUBLICKEY_LOCATION")))
                        .satisfies(key -> assertThat(Path.of(key.getPath())).isRegularFile());
            }
            assertThat(
                            Path.of(
                                    environment(
                                            suite,
                                            Part.GATEWAY,
                                            "KAITONG_GATEWAY_SERVICE_TOKEN_FILE")))
                    .content()
                    .contains(".");
            assertThat(environment(suite, Part.CREDIT, "KAITONG_IDENTITY_DATA_KEY"))
                    .isEqualTo("null");
        }
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(home.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void aPartThatDiesIsStartedAgainAndOneThatIsStoppedIsNot() throws Exception {
        try (Suite suite = start()) {
            long first = suite.pid(Part.CREDIT);
            assertThatThrownBy(() -> get(suite.address(Part.CREDIT).resolve("/die")))
                    .isInstanceOf(IOException.class);
            awaitLine("CREDIT ended by itself with code 3");
            awaitLine("CREDIT pretending");
            assertThat(suite.pid(Part.CREDIT)).isNotEqualTo(first).isPositive();

            suite.kill(Part.CREDIT);
            assertThat(suite.pid(Part.CREDIT)).isZero();
            suite.start(Part.CREDIT);
            assertThat(get(suite.address(Part.CREDIT))).contains("UP");
            suite.stop(Part.CREDIT);
            assertThat(suite.pid(Part.CREDIT)).isZero();
        }
        assertThat(lines).noneMatch(line -> line.contains("ended by itself"));
    }

    @Test
    void aSecondOneOnTheSameDataAndOneOnTakenPortsAreRefused() {
        try (Suite suite = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(LocalException.class)
                    .hasMessageContaining("Another suite runs");
            assertThatThrownBy(() ->
                            Suite.start(
                                    new Suite.Options(
                                            home, home.resolve("other"), false, ports, Set.of()),
                                    (_, _) -> {}))
                    .isInstanceOf(LocalException.class)
                    .hasMessageContaining("process " + suite.pid(Part.IDENTITY));
        }
    }

    @Test
    void dataStayUntilTheyAreToBeForgotten() throws IOException {
        String before;
        try (Suite suite = start()) {
            before = suite.databasePassword();
        }
        try (Suite suite = start()) {
            assertThat(suite.databasePassword()).isEqualTo(before);
        }
        Set<Part> without = Set.of(Part.IDENTITY, Part.CREDIT, Part.RISK);
        try (Suite suite = Suite.start(options(true, without), (_, _) -> {})) {
            assertThat(suite.databasePassword()).isNotEqualTo(before);
            assertThat(suite.environmentFile(Part.RISK))
                    .content()
                    .contains("export QUARKUS_DATASOURCE_USERNAME='risk'\n");
        }
    }

    @Test
    void whatAKilledLauncherLeftBehindIsEndedByTheNext() throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledLauncher.class.getName(),
                                home.toString(),
                                home.resolve("data").toString(),
                                Integer.toString(Ports.anyFree().postgres())));
        for (Part part : Part.values()) {
            command.add(Integer.toString(ports.apiOf(part)));
            command.add(Integer.toString(ports.managementOf(part)));
        }
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isEqualTo(9);
        List<ProcessHandle> orphans;
        try (Stream<String> marks = Files.lines(home.resolve("data/processes"))) {
            orphans =
                    marks.flatMap(mark -> ProcessMark.parse(mark).stream())
                            .flatMap(mark -> mark.alive().stream())
                            .toList();
        }
        assertThat(orphans).hasSize(4);
        try (Suite suite = start()) {
            assertThat(orphans).noneMatch(ProcessHandle::isAlive);
            assertThat(said).anyMatch(line -> line.contains("stopped 4 processes"));
            assertThat(suite.pid(Part.GATEWAY)).isPositive();
        }
    }

    @Test
    void aPartThatIsNotBuiltIsNamedAndNothingStaysBehind() throws IOException {
        Files.delete(home.resolve("risk-service/target/quarkus-app/quarkus-run.jar"));
        assertThatThrownBy(this::start)
                .isInstanceOf(LocalException.class)
                .hasMessageContaining("risk-service is not built");
        assertThat(home.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void aPartThatDiesAgainAndAgainWhileItStartsEndsTheWaiting() throws IOException {
        Files.write(home.resolve("gateway/target/quarkus-app/quarkus-run.jar"), new byte[0]);
        assertThatThrownBy(this::start)
                .isInstanceOf(LocalException.class)
                .hasMessageContaining("gateway does not start");
        assertThat(lines).anyMatch(line -> line.startsWith("GATEWAY ended by itself with code 1"));
        assertThat(home.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }
}
