package dev.kaitong.gateway.linereview;

import dev.kaitong.contract.Reason;
import dev.kaitong.contract.Typology;
import dev.kaitong.gateway.line.facts.LineFacts;
import dev.kaitong.gateway.line.facts.SignalFact;
import dev.kaitong.gateway.strategy.LineRules;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How signals are read together with what else is known. */
final class Signals {
    private Signals() {}

    /** The last signal of a kind as far as it still counts; none when it does not. */
    static @Nullable SignalFact standing(Typology typology, LineFacts facts) {
        @Nullable SignalFact signal = facts.signal(typology);
        return signal == null || isOverRuledByRecovery(typology, signal, facts) ? null : signal;
    }

    /**
     * An owner who has the account back has also answered what it looked like before: what the
     * thief did is not held against him.
     */
    private static boolean isOverRuledByRecovery(
            Typology typology, SignalFact signal, LineFacts facts) {
        @Nullable Instant recoveredAt = facts.account().recoveredAt();
        return typology == Typology.TAKEOVER
                && recoveredAt != null
                && !signal.at().isAfter(recoveredAt);
    }

    /**
     * What the shopper is told: what risk-service found, where it said so. Of a takeover, what the
     * rule says: nothing but having the account back ends what is done about it.
     */
    static List<Reason> reasons(LineRules.SignalRule rule, SignalFact signal) {
        @Nullable List<Reason> said = signal.reasons();
        return said == null || said.isEmpty() || rule.typology() == Typology.TAKEOVER
                ? List.of(Reason.of(rule.reason()))
                : said;
    }

    /** Whether nothing is left of it that would be watched. */
    static boolean isCleared(Typology typology, LineFacts facts, LineRules rules) {
        @Nullable SignalFact signal = standing(typology, facts);
        return signal == null || signal.level() < rules.watchLevel();
    }

    /** Whether nothing at all is watched. */
    static boolean allCleared(LineFacts facts, LineRules rules) {
        for (Typology typology : Typology.values()) {
            if (!isCleared(typology, facts, rules)) {
                return false;
            }
        }
        return true;
    }
}
