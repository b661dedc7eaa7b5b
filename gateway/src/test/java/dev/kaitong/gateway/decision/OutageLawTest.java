package dev.kaitong.gateway.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.ReasonKind;
import dev.kaitong.contract.ServiceName;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The outage law, over every combination of answers and every set of silent services, held against
 * a twin that does not know the order of the decision: it asks the decision itself for every answer
 * that the silent services might give.
 */
@DisplayName("M61 the outage law")
class OutageLawTest {
    private static final List<List<String>> SILENT_SETS =
            List.of(
                    List.of("IDENTITY"),
                    List.of("CREDIT"),
                    List.of("RISK"),
                    List.of("IDENTITY", "CREDIT"),
                    List.of("IDENTITY", "RISK"),
                    List.of("CREDIT", "RISK"),
                    List.of("IDENTITY", "CREDIT", "RISK"));

    static Stream<Set<ServiceName>> silentSets() {
        return SILENT_SETS.stream()
                .map(names ->
                        names.stream()
                                .map(ServiceName::valueOf)
                                .collect(
                                        Collectors.toCollection(
                                                () -> EnumSet.noneOf(ServiceName.class))));
    }

    @ParameterizedTest
    @MethodSource("silentSets")
    void theVerdictIsGivenExactlyWhenItIsTheSameForEveryPossibleAnswer(Set<ServiceName> silent) {
        Samples.everyCombination()
                .forEach(full ->
                        Samples.everyFacts()
                                .forEach(facts -> {
                                    Answers heard = Samples.silence(full, silent, Cause.TIMEOUT);
                                    Verdict verdict = Samples.decide(heard, facts).verdict();
                                    @Nullable Verdict certain = twin(heard, silent, facts);
                                    assertThat(verdict)
                                            .isEqualTo(certain == null ? Verdict.PENDING : certain);
                                    assertThat(verdict)
                                            .isIn(
                                                    Verdict.PENDING,
                                                    Samples.decide(full, facts).verdict());
                                }));
    }

    @ParameterizedTest
    @MethodSource("silentSets")
    void aReasonOfOursNeverStandsBesideARefusalNorAReasonOfTheirsBesideATicket(
            Set<ServiceName> silent) {
        Samples.everyCombination()
                .forEach(full -> {
                    Decided decided =
                            Samples.decide(
                                    Samples.silence(full, silent, Cause.FAULT), Samples.FIRST);
                    boolean pending = decided.verdict() == Verdict.PENDING;
                    assertThat(decided.reasons())
                            .allMatch(reason ->
                                    (reason.code().kind() == ReasonKind.SYSTEM) == pending);
                    assertThat(decided.verdict()).isIn(Verdict.PENDING, Verdict.DECLINED);
                    assertThat(decided.reasonsComplete()).isFalse();
                });
    }

    /**
     * The one verdict that every possible answer of the silent services leads to; null when there
     * are several.
     */
    private static @Nullable Verdict twin(
            Answers heard, Set<ServiceName> silent, ApplicationFacts facts) {
        Set<Verdict> possible =
                Samples.everyCombination()
                        .filter(candidate ->
                                Stream.of(ServiceName.values())
                                        .allMatch(service ->
                                                silent.contains(service)
                                                        || candidate
                                                                .of(service)
                                                                .equals(heard.of(service))))
                        .map(candidate -> Samples.decide(candidate, facts).verdict())
                        .collect(Collectors.toSet());
        return possible.size() == 1 ? possible.iterator().next() : null;
    }
}
