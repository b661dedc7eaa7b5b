package dev.kaitong.acceptance.drill.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.kaitong.acceptance.bench.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttachmentTest {
    private static final String IN_ORDER = "false a7true";

    @TempDir Path folder;

    @Test
    void aMethodIsSpoiledWhileTheProgramRunsAndMendedAgain() throws IOException {
        Attachment attachment = new Attachment(folder);
        try (ChildJvm victim =
                ChildJvm.start(
                        List.of("-XX:+EnableDynamicAgentLoading"),
                        Victim.class,
                        List.of(),
                        Map.of())) {
            assertThat(victim.line()).isEqualTo(IN_ORDER);
            attachment.spoil(
                    victim.pid(), "EVERYTHING_COUNTS", List.of(Victim.class.getName() + "#counts"));
            assertThat(soon(victim, "true a7true")).isTrue();
            attachment.mend(victim.pid());
            assertThat(soon(victim, IN_ORDER)).isTrue();
            attachment.spoil(
                    victim.pid(), "FOREIGN_IS_TAKEN", List.of(Victim.class.getName() + "#kept"));
            assertThat(soon(victim, "false null")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyBugNamesMethodsThatThereAre(Bug bug) {
        for (String method : bug.methods()) {
            String type = method.substring(0, method.indexOf('#'));
            String module = type.startsWith("dev.kaitong.edge") ? "edge" : "gateway";
            Path source = Path.of("..", module, "src/main/java", type.replace('.', '/') + ".java");
            assertThat(source).exists();
            assertThatCode(() ->
                            assertThat(java.nio.file.Files.readString(source))
                                    .contains(
                                            " " + method.substring(method.indexOf('#') + 1) + "("))
                    .doesNotThrowAnyException();
        }
    }

    private static boolean soon(ChildJvm victim, String wanted) {
        for (int i = 0; i < 100; i++) {
            if (victim.line().equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
