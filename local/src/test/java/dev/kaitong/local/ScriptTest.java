package dev.kaitong.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script itself, in a checkout of its own with JDKs that only pretend. */
class ScriptTest {
    private static final List<String> TOOLS = List.of("bash", "cat", "dirname", "grep", "readlink");

    @TempDir Path home;

    private record Ended(int code, String out) {}

    @BeforeEach
    void copy() throws IOException {
        String text =
                Files.readString(Path.of("../kaitong"))
                        .replace("/usr/lib/jvm/", home + "/usual/")
                        .replace("/opt/java/", home + "/none/")
                        .replace("/Library/", home + "/none/");
        Files.writeString(home.resolve("kaitong"), text);
        Files.createDirectories(home.resolve("local/target/lib"));
        Path tools = Files.createDirectories(home.resolve("tools"));
        for (String tool : TOOLS) {
            Path there =
                    Stream.of("/bin", "/usr/bin", "/usr/local/bin")
                            .map(folder -> Path.of(folder, tool))
                            .filter(Files::isExecutable)
                            .findFirst()
                            .orElseThrow();
            program(tools.resolve(tool), "exec " + there + " \"$@\"");
        }
    }

    private Path jdk(String name, String version) throws IOException {
        Path root = home.resolve(name);
        Path bin = Files.createDirectories(root.resolve("bin"));
        program(bin.resolve("javac"), "echo javac " + version);
        program(bin.resolve("java"), "echo \"ran $0\"");
        return root;
    }

    private static void program(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Ended run(Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home + "/tools/bash", home + "/kaitong"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", home + "/tools");
        builder.environment().put("HOME", home.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.0.1", "25-ea"})
    void takesAJdk25WhereItIsNamed(String version) throws Exception {
        Path jdk = jdk("named", version);
        assertThat(run(Map.of("JAVA_HOME", jdk.toString()), "token"))
                .isEqualTo(new Ended(0, "ran " + jdk + "/bin/java\n"));
    }

    @Test
    void prefersTheOneThatIsMeantForItAndPassesOverOthers() throws Exception {
        String mine = jdk("mine", "25.0.2").toString();
        String other = jdk("other", "25.0.1").toString();
        String old = jdk("old", "17.0.9").toString();
        String usual = jdk("usual/temurin", "25").toString();
        jdk("usual/ancient", "2.5");
        assertThat(run(Map.of("KAITONG_JAVA_HOME", mine, "JAVA_HOME", other), "token").out())
                .contains(mine);
        assertThat(run(Map.of("KAITONG_JAVA_HOME", old, "JAVA_HOME", other), "token").out())
                .contains(other);
        assertThat(run(Map.of("JAVA_HOME", old), "token").out()).contains(usual);
    }

    @Test
    void saysWhatToInstallWhenThereIsNone() throws Exception {
        jdk("usual/old", "21.0.4");
        Ended ended = run(Map.of(), "up");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("no JDK 25").contains("Temurin").contains("JAVA_HOME");
    }

    @ParameterizedTest
    @CsvSource({"--help, 0, usage:", "help,   0, drill", "upp,    2, usage:", "'',     2, usage:"})
    void saysWhatItCanDo(String word, int code, String contains) throws Exception {
        Ended ended = run(Map.of(), word);
        assertThat(ended.code()).isEqualTo(code);
        assertThat(ended.out()).contains(contains);
    }
}
