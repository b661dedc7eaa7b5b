package dev.kaitong.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestTableTest {
    private static final Instant BEGUN = Instant.parse("2026-01-01T10:00:00Z");

    @TempDir Path home;

    private void report(String module, String name, String counts, Instant at) throws IOException {
        Path folder =
                Files.createDirectories(home.resolve(module).resolve("target/surefire-reports"));
        Path file =
                Files.writeString(
                        folder.resolve("TEST-" + name + ".xml"),
                        "<?xml version=\"1.0\"?>\n<testsuite name=\""
                                + name
                                + "\" "
                                + counts
                                + ">");
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    @Test
    void addsUpWhatThisRunLeftAndNothingOlder() throws IOException {
        report(
                "credit",
                "A",
                "time=\"1.5\" tests=\"3\" errors=\"0\" skipped=\"1\" failures=\"0\"",
                BEGUN);
        report(
                "credit",
                "B",
                "time=\"1,002.5\" tests=\"4\" errors=\"1\" skipped=\"0\" failures=\"2\"",
                BEGUN);
        report(
                "risk",
                "C",
                "time=\"9\" tests=\"90\" errors=\"9\" skipped=\"9\" failures=\"9\"",
                BEGUN.minusSeconds(1));
        assertThat(TestTable.of(home, FileTime.from(BEGUN)))
                .contains(
                        "| credit               |      7 |        2 |      1 |       1 |  1004.0 |",
                        "Tests run: 7, Failures: 2, Errors: 1, Skipped: 1")
                .noneMatch(line -> line.contains("risk"));
    }
}
