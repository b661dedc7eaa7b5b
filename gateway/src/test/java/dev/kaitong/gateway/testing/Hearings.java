package dev.kaitong.gateway.testing;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.contract.Dimension;
import dev.kaitong.contract.IdentityMeasures;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.Heard;
import dev.kaitong.gateway.asking.Hearing;
import dev.kaitong.gateway.decision.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is heard of an applicant, with assessments as services write them: spaced as no library of
 * ours would write them.
 *
 * @param asOf the instant they are for
 * @param identity what identity-service says
 * @param credit what credit-service says
 * @param risk what risk-service says
 */
public record Hearings(
        Instant asOf,
        Heard<IdentityMeasures> identity,
        Heard<CreditMeasures> credit,
        Heard<RiskMeasures> risk) {
    /** All three pass; the limit is 3000 yuan. */
    public static Hearings approving(Instant asOf) {
        return new Hearings(
                asOf,
                identity(asOf, Outcome.PASS),
                credit(asOf, Outcome.PASS),
                risk(asOf, Outcome.PASS));
    }

    public Hearing hearing() {
        return new Hearing(identity, credit, risk);
    }

    /** Identity says this instead. */
    public Hearings identity(Outcome outcome, ReasonCode... reasons) {
        return new Hearings(asOf, identity(asOf, outcome, reasons), credit, risk);
    }

    /** Credit says this instead. */
    public Hearings credit(Outcome outcome, ReasonCode... reasons) {
        return new Hearings(asOf, identity, credit(asOf, outcome, reasons), risk);
    }

    /** Risk says this instead. */
    public Hearings risk(Outcome outcome, ReasonCode... reasons) {
        return new Hearings(asOf, identity, credit, risk(asOf, outcome, reasons));
    }

    /** Risk refuses for a violation that counts until this day. */
    public Hearings violation(LocalDate until) {
        return new Hearings(
                asOf,
                identity,
                credit,
                heard(
                        asOf,
                        "risk",
                        Outcome.FAIL,
                        new RiskMeasures(100, Map.of()),
                        "{\"level\":100,\"typologies\":{}}",
                        List.of(
                                new Reason(
                                        ReasonCode.VIOLATION_ON_RECORD,
                                        ReasonParams.NONE.withUntil(until))),
                        "{\"code\":\"VIOLATION_ON_RECORD\",\"params\":{\"until\":\""
                                + until
                                + "\"}}"));
    }

    /** A service says nothing. */
    public Hearing without(ServiceName service, Cause cause) {
        return switch (service) {
            case IDENTITY -> new Hearing(missing(cause), credit, risk);
            case CREDIT -> new Hearing(identity, missing(cause), risk);
            case RISK -> new Hearing(identity, credit, missing(cause));
        };
    }

    /** No service says anything. */
    public static Hearing silent(Cause cause) {
        return new Hearing(missing(cause), missing(cause), missing(cause));
    }

    private static <M> Heard<M> missing(Cause cause) {
        return new Heard<>(new Answer.Missing<>(cause), null);
    }

    private static Heard<IdentityMeasures> identity(
            Instant asOf, Outcome outcome, ReasonCode... reasons) {
        return heard(
                asOf,
                "identity",
                outcome,
                new IdentityMeasures(80),
                "{ \"completeness\" : 80 }",
                reasons);
    }

    private static Heard<CreditMeasures> credit(
            Instant asOf, Outcome outcome, ReasonCode... reasons) {
        return heard(
                asOf,
                "credit",
                outcome,
                new CreditMeasures(640, 1.0E-4, Map.of(Dimension.STABILITY, 40), 300_000),
                "{\"score\":640,\"defaultProbability\":1.0e-4,\"dimensions\":{\"STABILITY\":40},"
                        + "\"recommendedLimitFen\":300000}",
                reasons);
    }

    private static Heard<RiskMeasures> risk(Instant asOf, Outcome outcome, ReasonCode... reasons) {
        return heard(
                asOf,
                "risk",
                outcome,
                new RiskMeasures(0, Map.of()),
                "{\"level\":0,\"typologies\":{}}",
                reasons);
    }

    private static <M> Heard<M> heard(
            Instant asOf,
            String service,
            Outcome outcome,
            M measures,
            String measuresJson,
            ReasonCode... codes) {
        List<Reason> reasons =
                List.of(codes).stream()
                        .map(code ->
                                new Reason(code, ReasonParams.NONE.withItems(List.of("idNumber"))))
                        .toList();
        String reasonsJson =
                List.of(codes).stream()
                        .map(code ->
                                "{\"code\":\"" + code + "\",\"params\":{\"items\":[\"idNumber\"]}}")
                        .collect(Collectors.joining(","));
        return heard(asOf, service, outcome, measures, measuresJson, reasons, reasonsJson);
    }

    private static <M> Heard<M> heard(
            Instant asOf,
            String service,
            Outcome outcome,
            M measures,
            String measuresJson,
            List<Reason> reasons,
            String reasonsJson) {
        String json =
                """
                {"service":"%s","outcome":"%s","measures":%s,"reasons":[%s],
                 "evidence" : {"kept": 0.10, "of":"%s"},"rulesVersion":"rules-7","asOf":"%s"}
                """
                        .formatted(service, outcome, measuresJson, reasonsJson, service, asOf);
        return new Heard<>(new Answer.Given<>(outcome, measures, reasons), json);
    }
}
