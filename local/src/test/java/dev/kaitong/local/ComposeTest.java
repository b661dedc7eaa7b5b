package dev.kaitong.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compose cannot run everywhere; what it says of a part must at least be what the part says of
 * itself.
 */
class ComposeTest {
    private static final Path HOME = Path.of("..");

    private static String section(Part part) throws IOException {
        String compose = Files.readString(HOME.resolve("docker-compose.yml"));
        Matcher matcher =
                Pattern.compile("(?ms)^  " + part.module() + ":\\n(.*?)(?=^  \\S|^\\S)")
                        .matcher(compose);
        assertThat(matcher.find()).as("docker-compose.yml has " + part.module()).isTrue();
        return matcher.group(1);
    }

    private static Properties settings(Part part) throws IOException {
        Properties settings = new Properties();
        try (var in =
                Files.newBufferedReader(
                        HOME.resolve(part.module())
                                .resolve("src/main/resources/application.properties"))) {
            settings.load(in);
        }
        return settings;
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void portsAreThoseOfThePart(Part part) throws IOException {
        Properties settings = settings(part);
        assertThat(settings.getProperty("quarkus.http.port"))
                .isEqualTo(Integer.toString(part.port()));
        assertThat(settings.getProperty("quarkus.management.port"))
                .isEqualTo(Integer.toString(part.managementPort()));
        assertThat(section(part))
                .contains("127.0.0.1:" + part.port() + ":" + part.port())
                .contains("http://127.0.0.1:" + part.managementPort() + "/q/health/ready")
                .contains("PART: " + part.module())
                .contains("jdbc:postgresql://postgres:5432/" + part.database());
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void everySettingOfOursIsOneThatThePartKnows(Part part) throws IOException {
        String prefix = "KAITONG_" + part.database().toUpperCase(java.util.Locale.ROOT) + "_";
        Matcher matcher = Pattern.compile("\\b" + prefix + "[A-Z_]+").matcher(section(part));
        StringBuilder sources = new StringBuilder();
        try (var files = Files.walk(HOME.resolve(part.module()).resolve("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith("Config.java")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        while (matcher.find()) {
            String name = matcher.group().substring(prefix.length());
            assertThat(sources.toString())
                    .as(matcher.group())
                    .containsIgnoringCase(camel(name) + "()");
        }
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.toLowerCase(java.util.Locale.ROOT).split("_", -1)) {
            camel.append(
                    camel.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }
}
