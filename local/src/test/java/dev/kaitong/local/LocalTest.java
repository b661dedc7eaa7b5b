package dev.kaitong.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaitong.house.HouseRules;
import dev.kaitong.house.SourceRules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The one command")
class LocalTest {
    @TempDir Path folder;

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void understandsItsWordsAndNamesThoseItDoesNot() {
        Arguments arguments =
                Arguments.of(
                        List.of("--data", "x", "--fresh", "--without", "a", "--without", "b"),
                        Set.of("--data", "--without"),
                        Set.of("--fresh"));
        assertThat(arguments.value("--data")).contains("x");
        assertThat(arguments.has("--fresh")).isTrue();
        assertThat(arguments.all("--without")).containsExactly("a", "b");
        assertThatThrownBy(() -> Arguments.of(List.of("--dta"), Set.of("--data"), Set.of()))
                .isInstanceOf(LocalException.class)
                .hasMessageContaining("--dta")
                .hasMessageContaining("--data");
        assertThatThrownBy(() -> Arguments.of(List.of("--data"), Set.of("--data"), Set.of()))
                .hasMessageContaining("needs a value");
    }

    @Test
    void aTokenIsSignedByTheKeyOfTheDataDirectoryAndStaysValidAfterARestart() throws Exception {
        DataDirectory data = new DataDirectory(folder);
        String token = Issuer.of(data).token("support", "agent-7", Duration.ofMinutes(5));
        Issuer.of(new DataDirectory(folder));
        String[] parts = token.split("\\.", -1);
        String pem =
                Files.readString(data.publicKey())
                        .replaceAll("-----[A-Z ]+-----", "")
                        .replaceAll("\\s", "");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(
                KeyFactory.getInstance("RSA")
                        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                .contains(
                        "\"groups\":[\"support\"]",
                        "\"sub\":\"agent-7\"",
                        "\"iss\":\"kaitong-local\"");
        assertThatThrownBy(() -> Issuer.of(data).token("king", "x", Duration.ofMinutes(1)))
                .hasMessageContaining("no role 'king'");
        assertThatThrownBy(() -> Issuer.of(data).token("service", "x\"y", Duration.ofMinutes(1)))
                .isInstanceOf(LocalException.class);
    }

    @Test
    void secretsAreReadableByTheirOwnerOnlyAndStayTheSame() throws IOException {
        DataDirectory data = new DataDirectory(folder);
        String password = data.password("credit");
        assertThat(new DataDirectory(folder).password("credit")).isEqualTo(password).hasSize(64);
        assertThat(data.password("risk")).isNotEqualTo(password);
        assertThat(Base64.getDecoder().decode(data.dataKey())).hasSize(32);
        assertThat(Files.getPosixFilePermissions(folder.resolve("password-credit")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void aTakenPortIsNamedWithWhoNeedsIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<Part, Integer> ports = new EnumMap<>(Part.class);
            ports.put(Part.CREDIT, taken.getLocalPort());
            assertThatThrownBy(() -> new Ports(ports, ports, 1).mustBeFree(List.of(Part.CREDIT)))
                    .isInstanceOf(LocalException.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("credit-service");
        }
    }

    @Test
    void postgresIsDurableAndKeepsItsDataAfterAKill() throws Exception {
        DataDirectory data = new DataDirectory(folder);
        int port = freePort();
        Postgres first = Postgres.start(data, port);
        try (Connection connection =
                        DriverManager.getConnection(
                                first.url(Part.RISK), "risk", data.password("risk"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (x int)");
            statement.execute("INSERT INTO kept VALUES (42)");
        }
        ProcessHandle server = Postgres.serverOf(data.postgres()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        first.close();
        Postgres second = Postgres.start(data, freePort());
        try (second;
                Connection connection =
                        DriverManager.getConnection(
                                second.url(Part.RISK), "risk", data.password("risk"));
                var statement = connection.createStatement();
                var result =
                        statement.executeQuery("SELECT x, current_setting('fsync') FROM kept")) {
            assertThat(result.next()).isTrue();
            assertThat(result.getInt(1)).isEqualTo(42);
            assertThat(result.getString(2)).isEqualTo("on");
        }
    }

    @Test
    void aServerThatWasLeftBehindIsStoppedAndItsDataAreThere() throws Exception {
        DataDirectory data = new DataDirectory(folder);
        Process launcher =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                LeaveBehind.class.getName(),
                                folder.toString(),
                                Integer.toString(freePort()))
                        .inheritIO()
                        .start();
        assertThat(launcher.waitFor()).isEqualTo(9);
        ProcessHandle left = Postgres.serverOf(data.postgres()).orElseThrow();
        try (Postgres next = Postgres.start(data, freePort())) {
            assertThat(left.isAlive()).isFalse();
            assertThat(next.url(Part.CREDIT)).contains("/credit");
        }
    }

    @Test
    void theRoomIsTidy() {
        var classes = HouseRules.productionClasses("dev.kaitong.local");
        HouseRules.noEmptyNames().check(classes);
        assertThat(SourceRules.tooLong(Path.of("src/main/java"))).isEmpty();
        assertThat(SourceRules.packagesWithoutWord(Path.of("src/main/java"))).isEmpty();
    }
}
