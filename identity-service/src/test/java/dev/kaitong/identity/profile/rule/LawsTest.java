package dev.kaitong.identity.profile.rule;

import static dev.kaitong.identity.testing.Samples.AS_OF;
import static dev.kaitong.identity.testing.Samples.RULES;
import static dev.kaitong.identity.testing.Samples.assess;
import static dev.kaitong.identity.testing.Samples.codes;
import static dev.kaitong.identity.testing.Samples.settled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Cure;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.OutcomeLaw;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonKind;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.testing.RandomEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Laws over thousands of seeded profiles")
class LawsTest {
    private static final int ROUNDS = 3_000;

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void theOutcomeFollowsTheKindsOfTheReasons(long seed) {
        RandomEvidence profiles = new RandomEvidence(seed);
        for (int i = 0; i < ROUNDS; i++) {
            var assessed = assess(settled(profiles.next()));
            Set<ReasonKind> kinds =
                    codes(assessed).stream().map(ReasonCode::kind).collect(Collectors.toSet());
            Outcome expected;
            if (kinds.contains(ReasonKind.KNOCK_OUT)) {
                expected = Outcome.FAIL;
            } else if (kinds.contains(ReasonKind.INSUFFICIENT)) {
                expected = Outcome.INSUFFICIENT;
            } else {
                expected = kinds.isEmpty() ? Outcome.PASS : Outcome.REVIEW;
            }
            assertThat(assessed.outcome()).isEqualTo(expected);
            assertThat(codes(assessed)).doesNotHaveDuplicates();
            assertThat(
                            OutcomeLaw.contradiction(
                                    ServiceName.IDENTITY, assessed.outcome(), assessed.reasons()))
                    .isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {13, 14})
    void whatIsMissingIsNeverAFailure(long seed) {
        RandomEvidence profiles = new RandomEvidence(seed);
        for (int i = 0; i < ROUNDS; i++) {
            Evidence evidence = settled(profiles.next());
            var assessed = assess(evidence);
            if (!Gaps.of(evidence).isEmpty()) {
                assertThat(codes(assessed)).contains(ReasonCode.PROFILE_INCOMPLETE);
            }
            assertThat(assessed.outcome() == Outcome.FAIL)
                    .isEqualTo(codes(assessed).contains(ReasonCode.UNDER_AGE));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {15, 16})
    void fillingAGapNeverLowersCompleteness(long seed) {
        RandomEvidence profiles = new RandomEvidence(seed);
        for (int i = 0; i < ROUNDS; i++) {
            Evidence evidence = settled(profiles.next());
            int before = assess(evidence).measures().completeness();
            for (String gap : Gaps.names(Gaps.of(evidence))) {
                Evidence filled =
                        Filling.complete(
                                evidence,
                                List.of(gap),
                                RULES,
                                AS_OF.atZone(AssessIdentity.SHANGHAI).toLocalDate());
                assertThat(assess(filled).measures().completeness())
                        .as(gap)
                        .isGreaterThanOrEqualTo(before);
                assertThat(Gaps.names(Gaps.of(filled))).doesNotContain(gap);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {17, 18})
    void theCureOfAReasonRemovesItAndBringsNoOther(long seed) {
        RandomEvidence profiles = new RandomEvidence(seed);
        for (int i = 0; i < ROUNDS; i++) {
            Evidence evidence = settled(profiles.next());
            var assessed = assess(evidence);
            for (Reason reason : assessed.reasons()) {
                Cured cured =
                        Cured.by(
                                List.of(new Cure(reason.code().cure(), reason.params())),
                                evidence,
                                RULES,
                                AS_OF);
                List<ReasonCode> left =
                        codes(AssessIdentity.assess(cured.evidence(), RULES, cured.asOf()));
                assertThat(left).doesNotContain(reason.code());
                // Waiting for a birthday may outlast a card.
                if (reason.code() != ReasonCode.UNDER_AGE) {
                    assertThat(codes(assessed)).containsAll(left);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {19, 20})
    void allCuresTogetherLeadToAPass(long seed) {
        RandomEvidence profiles = new RandomEvidence(seed);
        for (int i = 0; i < ROUNDS; i++) {
            Evidence evidence = settled(profiles.next());
            List<Cure> cures = new ArrayList<>();
            for (Reason reason : assess(evidence).reasons()) {
                cures.add(new Cure(reason.code().cure(), reason.params()));
            }
            // Waiting for a birthday may outlast a card.
            cures.add(new Cure(ReasonCode.ID_EXPIRED.cure(), ReasonParams.NONE));
            Cured cured = Cured.by(cures, evidence, RULES, AS_OF);
            var assessed = AssessIdentity.assess(cured.evidence(), RULES, cured.asOf());
            assertThat(assessed.outcome()).as("%s", assessed.reasons()).isEqualTo(Outcome.PASS);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void judgingTheJudgedEvidenceAgainGivesTheSameAnswer(long seed) {
        RandomEvidence profiles = new RandomEvidence(seed);
        for (int i = 0; i < ROUNDS; i++) {
            var assessed = assess(settled(profiles.next()));
            assertThat(assess(settled(assessed.evidence()))).isEqualTo(assessed);
        }
    }
}
