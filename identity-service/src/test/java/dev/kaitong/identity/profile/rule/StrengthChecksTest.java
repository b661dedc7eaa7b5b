package dev.kaitong.identity.profile.rule;

import static dev.kaitong.identity.testing.Samples.TODAY;
import static dev.kaitong.identity.testing.Samples.assess;
import static dev.kaitong.identity.testing.Samples.clear;
import static dev.kaitong.identity.testing.Samples.good;
import static dev.kaitong.identity.testing.Samples.settled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.identity.profile.evidence.Account;
import dev.kaitong.identity.profile.evidence.Address;
import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.profile.evidence.FaceCheck;
import dev.kaitong.identity.profile.evidence.Phone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M13 a phone or an address that carries little weight")
class StrengthChecksTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final String MOBILE = "13800138000";
    private static final String VIRTUAL = "17012345678";

    @ParameterizedTest
    @CsvSource({
        // usual, owner, days bound, virtual, address: completeness, outcome
        "true,  true,  3000, false, true,  100, PASS",
        "false, true,  3000, false, true,   94, PASS",
        "true,  false, 3000, false, true,   96, PASS",
        "true,  true,    30, false, true,  100, PASS",
        "true,  true,    29, false, true,   96, PASS",
        "true,  true,  3000, true,  true,   92, PASS",
        "true,  true,  3000, false, false,  94, PASS",
        "false, false, 3000, false, true,   90, PASS",
        "true,  false, 3000, false, false,  90, PASS",
        "false, false,   29, false, true,   86, REVIEW",
        "false, true,  3000, true,  true,   86, REVIEW",
        "false, true,  3000, false, false,  88, REVIEW",
        "false, false,    0, true,  false,  72, REVIEW"
    })
    void oneWeaknessAloneDecidesNothing(
            boolean usual,
            boolean owner,
            int daysBound,
            boolean virtual,
            boolean verified,
            int completeness,
            Outcome outcome) {
        Evidence evidence =
                settled(
                        clear().withPhone(
                                        new Phone(
                                                virtual ? VIRTUAL : MOBILE,
                                                TODAY.minusDays(daysBound),
                                                usual,
                                                owner))
                                .withAddress(new Address("110105", verified)));
        var assessed = assess(evidence);
        assertThat(assessed.measures().completeness()).isEqualTo(completeness);
        assertThat(assessed.outcome()).isEqualTo(outcome);
        assertThat(assessed.reasons().isEmpty()).isEqualTo(outcome == Outcome.PASS);
    }

    @Test
    void whatDecidesTogetherIsNamedWithItsPointsTheHeaviestFirst() {
        Evidence evidence =
                good().withPhone(new Phone("*******8000", TODAY.minusDays(10), true, true))
                        .withAddress(new Address("110105", false))
                        .withFacts(good().facts().withPhoneNumber(true, "170"));
        assertThat(assess(evidence).reasons())
                .containsExactly(
                        new Reason(
                                ReasonCode.PHONE_NOT_USUAL,
                                ReasonParams.NONE
                                        .withItems(List.of("phone.number", "phone.boundSince"))
                                        .withPointsLost(12)
                                        .withUntil(TODAY.plusDays(20))),
                        new Reason(
                                ReasonCode.ADDRESS_UNVERIFIED,
                                ReasonParams.NONE
                                        .withItems(List.of("address.verified"))
                                        .withPointsLost(6)));
        Evidence lighterPhone =
                evidence.withPhone(new Phone("*******8000", TODAY.minusDays(10), true, false))
                        .withFacts(good().facts())
                        .withAddress(new Address("110105", false));
        assertThat(assess(lighterPhone).reasons())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.PHONE_NOT_USUAL, ReasonCode.ADDRESS_UNVERIFIED);
        Evidence lightestPhone =
                evidence.withPhone(new Phone("*******8000", TODAY.minusDays(10), true, true))
                        .withFacts(good().facts());
        assertThat(assess(lightestPhone).reasons()).isEmpty();
    }

    @Test
    void theHeavierOfTwoWeaknessesComesFirst() {
        Rules heavyAddress = RulesTest.with(RulesTest.moved("phone.usual", "address.verified", 2));
        Evidence evidence =
                good().withPhone(new Phone("*******8000", LONG_AGO, false, true))
                        .withAddress(new Address("110105", false));
        var assessed =
                AssessIdentity.assess(
                        evidence, heavyAddress, Instant.parse("2026-11-23T04:00:00Z"));
        assertThat(assessed.reasons())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ADDRESS_UNVERIFIED, ReasonCode.PHONE_NOT_USUAL);
    }

    @Test
    void aWeaknessThatDoesNotDecideIsNotNamedBesideAFault() {
        Evidence evidence =
                good().withAddress(new Address("110105", false)).withFaceCheck(FaceCheck.NOT_DONE);
        assertThat(assess(evidence).reasons())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.FACE_CHECK_MISSING);
    }

    @Test
    void aWeaknessThatWouldDecideTomorrowIsNamedBesideAFaultToday() {
        Evidence evidence =
                good().withPhone(new Phone("*******8000", LONG_AGO, false, true))
                        .withAddress(new Address("110105", false))
                        .withFaceCheck(FaceCheck.NOT_DONE);
        var assessed = assess(evidence);
        assertThat(assessed.outcome()).isEqualTo(Outcome.INSUFFICIENT);
        assertThat(assessed.reasons())
                .extracting(Reason::code)
                .containsExactly(
                        ReasonCode.FACE_CHECK_MISSING,
                        ReasonCode.PHONE_NOT_USUAL,
                        ReasonCode.ADDRESS_UNVERIFIED);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 2026-10-24T15:59:59Z, 100",
        "2020-01-01, 2026-10-24T16:00:00Z, 96",
        "2026-10-25, 2020-01-01T00:00:00Z, 96",
        "2026-10-24, 2020-01-01T00:00:00Z, 100"
    })
    void theLaterOfBindingAndChangeBeginsTheTenure(
            LocalDate since, Instant changedAt, int completeness) {
        Evidence evidence =
                good().withPhone(new Phone("*******8000", since, true, true))
                        .withAccount(new Account(null, null, null, null, changedAt));
        assertThat(assess(evidence).measures().completeness()).isEqualTo(completeness);
    }
}
