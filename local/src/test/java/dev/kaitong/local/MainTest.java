package dev.kaitong.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a script, a supervisor or a CI job starts it: no terminal anywhere. */
class MainTest {
    @TempDir Path home;

    private record Ended(int code, String out) {}

    private Ended run(String... words) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Dkaitong.home=" + home,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.kaitong.local.Main")
                        .redirectErrorStream(true);
        builder.command().addAll(List.of(words));
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out);
    }

    @Test
    void startsWithoutATerminal() throws Exception {
        assertThat(run("up", "--without", "nonsense"))
                .isEqualTo(
                        new Ended(
                                1,
                                "kaitong: There is no part 'nonsense'; parts are [identity-service,"
                                        + " credit-service, risk-service, gateway].\n"));
    }

    @Test
    void saysWhatIsMissingForAToken() throws Exception {
        assertThat(run("token", "--role", "shopper").out())
                .isEqualTo("kaitong: A shopper's token needs --subject, the applicant's id.\n");
    }

    @Test
    void linesArePlainWhereThereIsNoTerminal() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Console.of(new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .line(Part.GATEWAY, "ready");
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("gateway          | ready\n");
    }
}
