package dev.kaitong.risk.rulebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.risk.RiskConfig;
import dev.kaitong.risk.behaviour.rule.Rules;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All versions of the rules, read at start; a faulty one stops the service then. */
@Startup
@Singleton
public class Rulebook {
    private static final List<String> VERSIONS = List.of("risk-1", "risk-2");

    private final Map<String, Rules> versions;
    private final Rules live;

    @Inject
    Rulebook(ObjectMapper mapper, RiskConfig config) {
        versions =
                VERSIONS.stream()
                        .map(version -> read(mapper, version))
                        .collect(Collectors.toUnmodifiableMap(Rules::version, Function.identity()));
        live =
                version(config.rulesVersion())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "kaitong.risk.rules-version: "
                                                + config.rulesVersion()
                                                + " (expected: one of "
                                                + VERSIONS
                                                + ")"));
    }

    /** The rules of live assessments. */
    public Rules live() {
        return live;
    }

    /** The rules of a version; empty when there is none of that name. */
    public Optional<Rules> version(String version) {
        return Optional.ofNullable(versions.get(version));
    }

    private static Rules read(ObjectMapper mapper, String version) {
        String file = "/rules/" + version + ".json";
        try (@Nullable InputStream in = Rulebook.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            Rules rules = mapper.readValue(in, Rules.class);
            if (!rules.version().equals(version)) {
                throw new IllegalStateException(
                        file + ": version " + rules.version() + " (expected: " + version + ")");
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
