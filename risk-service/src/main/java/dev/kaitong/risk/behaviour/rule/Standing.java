package dev.kaitong.risk.behaviour.rule;

import dev.kaitong.contract.Assessment;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.contract.Typology;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where an applicant stood when the last signal was raised; before the first, at PASS with every
 * level at 0.
 *
 * @param outcome the verdict
 * @param levels level by typology, 0 to 100; an absent typology is at 0
 */
public record Standing(Outcome outcome, Map<Typology, Integer> levels) {
    /** Nothing was ever signalled. */
    public static final Standing UNKNOWN = new Standing(Outcome.PASS, Map.of());

    public Standing {
        Map<Typology, Integer> copy = new EnumMap<>(Typology.class);
        copy.putAll(levels);
        levels = Collections.unmodifiableMap(copy);
    }

    /** Where an assessment puts the applicant. */
    public static Standing of(Assessment<RiskMeasures, ?> assessment) {
        return new Standing(assessment.outcome(), assessment.measures().typologies());
    }

    /** The level of a typology. */
    public int level(Typology typology) {
        return levels.getOrDefault(typology, 0);
    }

    /**
     * What is to be signalled when the applicant now stands elsewhere: every typology whose band
     * changed, or the highest when only the outcome did; nothing when neither did.
     */
    public List<Typology> changedIn(Standing now, Rules rules) {
        List<Typology> bands =
                Stream.of(Typology.values())
                        .filter(typology ->
                                rules.band(level(typology)) != rules.band(now.level(typology)))
                        .toList();
        return bands.isEmpty() && outcome != now.outcome ? List.of(now.highest()) : bands;
    }

    private Typology highest() {
        return Stream.of(Typology.values()).max(Comparator.comparingInt(this::level)).orElseThrow();
    }
}
