package dev.kaitong.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir Path folder;

    private DataDirectory used() {
        DataDirectory data = DataDirectory.of(folder);
        data.hold();
        return data;
    }

    @Test
    void secretsAreReadableByTheirOwnerOnlyAndStayTheSame() throws IOException {
        String password;
        try (DataDirectory data = used()) {
            password = data.password("credit");
            assertThat(data.password("risk")).isNotEqualTo(password);
            assertThat(Base64.getDecoder().decode(data.dataKey())).hasSize(32);
            Issuer.of(data);
        }
        assertThat(DataDirectory.of(folder).password("credit")).isEqualTo(password).hasSize(64);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .filteredOn(file ->
                            file.getFileName().toString().matches("password-.*|.*private.*|.*key"))
                    .hasSize(4)
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void belongsToOneSuiteAtATime() {
        try (DataDirectory data = used()) {
            assertThat(data.root()).isEqualTo(folder);
            DataDirectory second = DataDirectory.of(folder);
            assertThatThrownBy(second::hold)
                    .isInstanceOf(LocalException.class)
                    .hasMessageContaining("Another suite runs");
        }
        used().close();
    }

    @Test
    void aFolderWithOtherThingsInItIsNeitherUsedNorCleared() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> DataDirectory.of(folder))
                .isInstanceOf(LocalException.class)
                .hasMessageContaining("--data");
        assertThat(letter).exists();
    }

    @Test
    void clearingForgetsEverythingButWhoHoldsIt() throws IOException {
        try (DataDirectory data = used()) {
            String before = data.password("credit");
            Files.createDirectories(data.postgres().resolve("base"));
            data.clear();
            assertThat(data.postgres()).doesNotExist();
            assertThat(data.password("credit")).isNotEqualTo(before);
            assertThatThrownBy(() -> DataDirectory.of(folder).hold())
                    .hasMessageContaining("Another");
        }
    }

    @Test
    void aTokenIsNotSignedWithKeysOfADirectoryThatIsNone() {
        assertThatThrownBy(() -> DataDirectory.existing(folder.resolve("mistyped")))
                .isInstanceOf(LocalException.class)
                .hasMessageContaining("mistyped");
        assertThat(folder.resolve("mistyped")).doesNotExist();
    }
}
