package dev.kaitong.gateway.asking.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.gateway.asking.testing.HandClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The service token comes from a file")
class ServiceTokenTest {
    @Test
    void withoutAFileThereIsNone() {
        assertThat(new ServiceToken(null, new HandClock()).header()).isNull();
    }

    @Test
    void itIsReadAgainWhenTheFileChanges(@TempDir Path folder) throws IOException {
        var nanos = new HandClock();
        Path file = folder.resolve("token");
        ServiceToken token = new ServiceToken(file, nanos);
        assertThat(token.header()).isNull();

        Files.writeString(file, "one");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
        assertThat(token.header()).as("looked at once a second").isNull();
        nanos.advance(Duration.ofSeconds(1));
        assertThat(token.header()).isEqualTo("Bearer one");

        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, FileTime.fromMillis(2_000));
        nanos.advance(Duration.ofMillis(999));
        assertThat(token.header()).isEqualTo("Bearer one");
        nanos.advance(Duration.ofMillis(1));
        assertThat(token.header()).isEqualTo("Bearer two");

        Files.delete(file);
        nanos.advance(Duration.ofSeconds(1));
        assertThat(token.header()).as("gone for a moment").isEqualTo("Bearer two");
        Files.writeString(file, " \n");
        nanos.advance(Duration.ofSeconds(1));
        assertThat(token.header()).as("empty for a moment").isEqualTo("Bearer two");
        Files.writeString(file, "thr\nee");
        nanos.advance(Duration.ofSeconds(1));
        assertThat(token.header()).as("no token").isEqualTo("Bearer two");
    }
}
