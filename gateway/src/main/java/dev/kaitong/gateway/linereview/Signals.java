package dev.kaitong.gateway.linereview;

import dev.kaitong.contract.Typology;
import dev.kaitong.gateway.line.facts.LineFacts;
import dev.kaitong.gateway.line.facts.SignalFact;
import dev.kaitong.gateway.strategy.LineRules;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How signals are read together with what else is known. */
final class Signals {
    private Signals() {}

    /**
     * An owner who has the account back has also answered what it looked like before: what the
     * thief did is not held against him.
     */
    static boolean isOverRuledByRecovery(Typology typology, SignalFact signal, LineFacts facts) {
        @Nullable Instant recoveredAt = facts.account().recoveredAt();
        return typology == Typology.TAKEOVER
                && recoveredAt != null
                && !signal.at().isAfter(recoveredAt);
    }

    /** Whether nothing is left of it that would be watched. */
    static boolean isCleared(Typology typology, LineFacts facts, LineRules rules) {
        @Nullable SignalFact signal = facts.signal(typology);
        return signal == null
                || signal.level() < rules.watchLevel()
                || isOverRuledByRecovery(typology, signal, facts);
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
