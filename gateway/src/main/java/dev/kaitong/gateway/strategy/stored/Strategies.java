package dev.kaitong.gateway.strategy.stored;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.gateway.strategy.Strategy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All versions there are, and which one is live. */
@ApplicationScoped
public class Strategies {
    private static final List<String> FILES = List.of("base-2026-1.json");

    private final List<Strategy> versions;

    Strategies(ObjectMapper json) {
        versions = FILES.stream().map(file -> read(json, file)).toList();
    }

    /** The version that is live at an instant: the latest of those already effective. */
    public Strategy liveAt(Instant instant) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(instant))
                .reduce((a, b) -> b.effectiveFrom().isAfter(a.effectiveFrom()) ? b : a)
                .orElseThrow(
                        () -> new IllegalStateException("no strategy is effective at " + instant));
    }

    /** A version by its name, for replay. */
    public Optional<Strategy> version(String name) {
        return versions.stream().filter(version -> version.version().equals(name)).findFirst();
    }

    private static Strategy read(ObjectMapper json, String file) {
        try (@Nullable InputStream in =
                Strategies.class.getResourceAsStream("/strategies/" + file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "/strategies/" + file + " is not on the class path");
            }
            return json.readValue(in, Strategy.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
