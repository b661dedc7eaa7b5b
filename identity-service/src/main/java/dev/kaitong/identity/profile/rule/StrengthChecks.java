package dev.kaitong.identity.profile.rule;

import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.profile.evidence.Phone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is there, and true, and yet carries little weight. Each costs its points; they are named
 * only when together they push the profile below what passes.
 */
final class StrengthChecks {
    private StrengthChecks() {}

    /** Tenure, use and ownership of the bound phone. */
    static Optional<Finding> phoneNotUsual(Evidence evidence, Rules rules, LocalDate today) {
        Phone phone = evidence.phone();
        Set<Item> weak = EnumSet.noneOf(Item.class);
        @Nullable String prefix = evidence.facts().phonePrefix();
        if (prefix != null && rules.virtualPhonePrefixes().contains(prefix)) {
            weak.add(Item.PHONE_NUMBER);
        }
        if (Boolean.FALSE.equals(phone.usual())) {
            weak.add(Item.PHONE_USUAL);
        }
        if (Boolean.FALSE.equals(phone.ownerVerified())) {
            weak.add(Item.PHONE_OWNER_VERIFIED);
        }
        ReasonParams params = ReasonParams.NONE;
        @Nullable LocalDate establishedOn = establishedOn(evidence, rules);
        if (establishedOn != null && today.isBefore(establishedOn)) {
            weak.add(Item.PHONE_BOUND_SINCE);
            params = params.withUntil(establishedOn);
        }
        return finding(ReasonCode.PHONE_NOT_USUAL, params, weak, rules);
    }

    static Optional<Finding> addressUnverified(Evidence evidence, Rules rules, LocalDate today) {
        Set<Item> weak =
                Boolean.FALSE.equals(evidence.address().verified())
                        ? EnumSet.of(Item.ADDRESS_VERIFIED)
                        : Set.of();
        return finding(ReasonCode.ADDRESS_UNVERIFIED, ReasonParams.NONE, weak, rules);
    }

    /**
     * A change of number that an event told of counts even when the profile does not say so yet.
     */
    private static @Nullable LocalDate establishedOn(Evidence evidence, Rules rules) {
        @Nullable LocalDate since = evidence.phone().boundSince();
        @Nullable Instant changedAt = evidence.account().phoneChangedAt();
        if (changedAt != null) {
            LocalDate changedOn = LocalDate.ofInstant(changedAt, AssessIdentity.SHANGHAI);
            since = since == null || changedOn.isAfter(since) ? changedOn : since;
        }
        return since == null ? null : since.plusDays(rules.phoneBoundDaysMin());
    }

    private static Optional<Finding> finding(
            ReasonCode code, ReasonParams params, Set<Item> weak, Rules rules) {
        if (weak.isEmpty()) {
            return Optional.empty();
        }
        ReasonParams full =
                params.withItems(weak.stream().map(Item::wireName).toList())
                        .withPointsLost(rules.pointsOf(weak));
        return Optional.of(new Finding(new Reason(code, full), weak));
    }
}
