package dev.kaitong.identity.profile.rule;

import dev.kaitong.contract.Assessment;
import dev.kaitong.contract.IdentityMeasures;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonKind;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.identity.profile.evidence.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The identity assessment: a function of evidence, rules and time, and of nothing else. */
public final class AssessIdentity {
    /** The zone of every calendar day. */
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final int COMPLETE = 100;

    private AssessIdentity() {}

    /**
     * Assesses an identity.
     *
     * @param evidence what is known
     * @param rules the thresholds
     * @param asOf the instant for which it is assessed
     */
    public static Assessment<IdentityMeasures, Evidence> assess(
            Evidence evidence, Rules rules, Instant asOf) {
        LocalDate today = LocalDate.ofInstant(asOf, SHANGHAI);
        List<Finding> findings =
                Check.ALL.stream()
                        .map(check -> check.find(evidence, rules, today))
                        .flatMap(Optional::stream)
                        .toList();
        List<Reason> reasons = reasons(findings, rules);
        return new Assessment<>(
                ServiceName.IDENTITY.wireName(),
                outcome(reasons),
                new IdentityMeasures(COMPLETE - rules.pointsOf(unusable(findings))),
                reasons,
                evidence,
                rules.version(),
                asOf);
    }

    /** Weak items are a reason only where they are decisive, the heaviest first. */
    private static List<Reason> reasons(List<Finding> findings, Rules rules) {
        List<Finding> weak = findings.stream().filter(AssessIdentity::weak).toList();
        boolean decisive = COMPLETE - rules.pointsOf(unusable(weak)) < rules.completenessMin();
        Stream<Finding> named =
                decisive
                        ? weak.stream()
                                .sorted(
                                        Comparator.comparingInt((Finding finding) ->
                                                -rules.pointsOf(finding.unusable())))
                        : Stream.empty();
        return Stream.concat(findings.stream().filter(finding -> !weak(finding)), named)
                .map(Finding::reason)
                .toList();
    }

    /** A weak profile with no other fault is a person's to look at; it never fails by itself. */
    private static Outcome outcome(List<Reason> reasons) {
        Set<ReasonKind> kinds = EnumSet.noneOf(ReasonKind.class);
        reasons.forEach(reason -> kinds.add(reason.code().kind()));
        if (kinds.contains(ReasonKind.KNOCK_OUT)) {
            return Outcome.FAIL;
        }
        if (kinds.contains(ReasonKind.INSUFFICIENT)) {
            return Outcome.INSUFFICIENT;
        }
        return kinds.isEmpty() ? Outcome.PASS : Outcome.REVIEW;
    }

    private static boolean weak(Finding finding) {
        return finding.reason().code().kind() == ReasonKind.SCORED;
    }

    private static Set<Item> unusable(List<Finding> findings) {
        Set<Item> items = EnumSet.noneOf(Item.class);
        findings.forEach(finding -> items.addAll(finding.unusable()));
        return items;
    }
}
