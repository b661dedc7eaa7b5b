package dev.kaitong.gateway.linereview;

import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.contract.Typology;
import dev.kaitong.gateway.line.account.Actor;
import dev.kaitong.gateway.line.account.Hold;
import dev.kaitong.gateway.line.account.HoldKind;
import dev.kaitong.gateway.line.account.Holds;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.account.Pause;
import dev.kaitong.gateway.line.account.Release;
import dev.kaitong.gateway.line.facts.Bucket;
import dev.kaitong.gateway.line.facts.LineFacts;
import dev.kaitong.gateway.line.facts.Overdue;
import dev.kaitong.gateway.line.facts.SignalFact;
import dev.kaitong.gateway.strategy.LineRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The holds that the facts ask for; those that people placed are not among them. */
final class WantedHolds {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Map<HoldKind, Causes> causes = new EnumMap<>(HoldKind.class);
    private final Map<HoldKind, LocalDate> fades = new EnumMap<>(HoldKind.class);
    private final LineFacts facts;
    private final LineRules rules;
    private final Instant asOf;

    private WantedHolds(LineFacts facts, LineRules rules, Instant asOf) {
        this.facts = facts;
        this.rules = rules;
        this.asOf = asOf;
    }

    /** What speaks for one hold. */
    private record Causes(
            List<Reason> reasons, List<String> evidence, List<Release> releasedWhen) {}

    /** The holds that should stand. */
    static Holds of(Line line, LineFacts facts, LineRules rules, Instant asOf) {
        WantedHolds wanted = new WantedHolds(facts, rules, asOf);
        wanted.account();
        wanted.signals();
        LocalDate today = LocalDate.ofInstant(asOf, SHANGHAI);
        wanted.delinquency(today, line.pause());
        wanted.hardship(today, line.pause());
        return wanted.holds(today);
    }

    private void account() {
        if (facts.account().compromised()) {
            add(
                    HoldKind.SECURITY,
                    Reason.of(ReasonCode.ACCOUNT_COMPROMISED),
                    "account.compromised " + facts.account().compromisedAt(),
                    Release.when(Release.Condition.ACCOUNT_RECOVERED));
        }
        if (facts.account().exposed()) {
            add(
                    HoldKind.SECURITY,
                    Reason.of(ReasonCode.CREDENTIALS_EXPOSED),
                    "credentials.exposed " + facts.account().exposedAt(),
                    Release.when(Release.Condition.PASSWORD_RESET));
        }
    }

    private void signals() {
        for (Typology typology : Typology.values()) {
            @Nullable SignalFact signal = Signals.standing(typology, facts);
            if (signal != null) {
                rules.rule(typology, signal.level(), signal.outcome())
                        .ifPresent(rule -> add(rule, signal));
            }
        }
    }

    private void add(LineRules.SignalRule rule, SignalFact signal) {
        HoldKind kind = rule.hold();
        if (kind == null) {
            return;
        }
        for (Reason reason : Signals.reasons(rule, signal)) {
            add(
                    kind,
                    reason,
                    "signal " + rule.typology() + " from " + rule.fromLevel(),
                    Release.when(
                            rule.typology() == Typology.TAKEOVER
                                    ? Release.Condition.ACCOUNT_RECOVERED
                                    : Release.Condition.SIGNAL_CLEARED));
        }
        if (signal.until() != null) {
            fades.merge(kind, signal.until(), (a, b) -> a.isBefore(b) ? a : b);
        }
    }

    private void delinquency(LocalDate today, @Nullable Pause pause) {
        @Nullable Overdue overdue = facts.bills().overdue();
        if (overdue == null) {
            return;
        }
        Bucket bucket = Bucket.of(overdue.daysPastDue(today, pause));
        if (bucket.isDelinquent()) {
            add(
                    HoldKind.DELINQUENCY,
                    new Reason(
                            ReasonCode.OWN_LINE_OVERDUE,
                            ReasonParams.NONE.withAmountFen(overdue.leftFen())),
                    "bucket " + bucket.wireName(),
                    Release.when(Release.Condition.OVERDUE_REPAID));
        }
    }

    /** Whoever cannot pay now must not owe more by the end of the pause. */
    private void hardship(LocalDate today, @Nullable Pause pause) {
        if (pause != null && pause.covers(today)) {
            add(
                    HoldKind.AFFORDABILITY,
                    Reason.of(ReasonCode.SPENDING_BEYOND_MEANS),
                    "hardship pause until " + pause.until(),
                    Release.at(pause.until().atStartOfDay(SHANGHAI).toInstant()));
        }
    }

    private void add(HoldKind kind, Reason reason, String evidence, Release release) {
        Causes before = causes.getOrDefault(kind, new Causes(List.of(), List.of(), List.of()));
        causes.put(
                kind,
                new Causes(
                        with(before.reasons(), reason),
                        with(before.evidence(), evidence),
                        with(before.releasedWhen(), release)));
    }

    private static <T> List<T> with(List<T> list, T one) {
        if (list.contains(one)) {
            return list;
        }
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    /** On the day on which a cause is expected to be gone, if that comes before the latest. */
    private LocalDate reviewOn(HoldKind kind, LocalDate today, LocalDate latest) {
        @Nullable LocalDate fades = this.fades.get(kind);
        return fades != null && fades.isAfter(today) && fades.isBefore(latest) ? fades : latest;
    }

    private Holds holds(LocalDate today) {
        LocalDate latest = today.plusDays(rules.holdReviewDays());
        return new Holds(
                causes.entrySet().stream()
                        .map(entry ->
                                new Hold(
                                        entry.getKey(),
                                        entry.getValue().reasons(),
                                        Actor.SYSTEM,
                                        asOf,
                                        entry.getValue().evidence(),
                                        reviewOn(entry.getKey(), today, latest),
                                        entry.getValue().releasedWhen()))
                        .toList());
    }
}
