package dev.kaitong.credit.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.credit.CreditConfig;
import dev.kaitong.credit.capacity.CapacityRules;
import dev.kaitong.credit.overlay.OverlayRules;
import dev.kaitong.credit.score.Scorecard;
import dev.kaitong.credit.verdict.CreditRules;
import dev.kaitong.edge.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every version of the rules that this build knows. */
@ApplicationScoped
public class RuleBook {
    private static final List<String> VERSIONS = List.of("credit-2026-1");

    private final ObjectMapper json;
    private final Map<String, CreditRules> rules;
    private final CreditRules live;

    RuleBook(ObjectMapper json, CreditConfig config) {
        this.json = json;
        this.rules =
                VERSIONS.stream()
                        .map(this::readRules)
                        .collect(Collectors.toMap(CreditRules::version, Function.identity()));
        this.live =
                Optional.ofNullable(rules.get(config.rulesVersion()))
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "kaitong.credit.rules-version: "
                                                + config.rulesVersion()
                                                + " (expected: one of "
                                                + rules.keySet()
                                                + ")"));
    }

    /** The version that new assessments are made by. */
    public CreditRules live() {
        return live;
    }

    /** A version by its name, the live one when none is given; an unknown one is bad input. */
    public CreditRules version(@Nullable String name) {
        if (name == null) {
            return live;
        }
        CreditRules found = rules.get(name);
        if (found == null) {
            throw ProblemException.invalid("rulesVersion", "must be one of " + rules.keySet());
        }
        return found;
    }

    /**
     * The file names its scorecard; the scorecard stands in a file of its own, which the trainer
     * writes.
     */
    private record RulesFile(
            String version,
            String scorecard,
            int failBelow,
            int passFrom,
            int graceDays,
            int recordYears,
            CapacityRules capacity,
            OverlayRules overlay) {}

    private CreditRules readRules(String version) {
        RulesFile file = read(version, RulesFile.class);
        return new CreditRules(
                file.version(),
                read(file.scorecard(), Scorecard.class),
                file.failBelow(),
                file.passFrom(),
                file.graceDays(),
                file.recordYears(),
                file.capacity(),
                file.overlay());
    }

    private <T> T read(String name, Class<T> type) {
        try (@Nullable InputStream in =
                RuleBook.class.getResourceAsStream("/rules/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException(
                        "/rules/" + name + ".json is not on the class path");
            }
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
