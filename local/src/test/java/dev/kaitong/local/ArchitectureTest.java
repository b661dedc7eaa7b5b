package dev.kaitong.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.house.HouseRules;
import dev.kaitong.house.SourceRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theRoomIsTidy() {
        HouseRules.noEmptyNames().check(HouseRules.productionClasses("dev.kaitong.local"));
        assertThat(SourceRules.tooLong(Path.of("src/main/java"))).isEmpty();
        assertThat(SourceRules.packagesWithoutWord(Path.of("src/main/java"))).isEmpty();
    }
}
