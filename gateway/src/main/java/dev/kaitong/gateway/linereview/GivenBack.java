package dev.kaitong.gateway.linereview;

import dev.kaitong.contract.Typology;
import dev.kaitong.gateway.line.account.Acted;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.facts.AccountFacts;
import dev.kaitong.gateway.strategy.LineRules;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The limit once a signal has cleared: all decreases since the first are done again without those
 * that are given back, so that it does not matter in which order signals clear.
 *
 * @param limitFen the base limit, in fen
 * @param left the decreases of signals that have not cleared
 */
record GivenBack(long limitFen, List<Acted> left) {
    GivenBack {
        left = List.copyOf(left);
    }

    static GivenBack of(Line line, Typology cleared, AccountFacts account, LineRules rules) {
        List<Acted> left = new ArrayList<>();
        long limit = line.acted().getFirst().fromFen();
        for (Acted acted : line.acted()) {
            if (acted.typology() != cleared) {
                long to = share(limit, acted);
                left.add(with(acted, limit, to));
                limit = to;
            } else if (!isGivenBack(acted, account, rules)) {
                left.replaceAll(other ->
                        with(other, share(other.fromFen(), acted), share(other.toFen(), acted)));
                limit = share(limit, acted);
            }
        }
        // Whatever else has moved the limit since is kept in proportion.
        long stood = line.acted().getLast().toFen();
        return new GivenBack(
                line.baseLimitFen() == stood ? limit : share(limit, line.baseLimitFen(), stood),
                left);
    }

    private static boolean isGivenBack(Acted acted, AccountFacts account, LineRules rules) {
        return byAThief(acted.at(), account.recoveredAt())
                || rules.signals().stream()
                        .anyMatch(rule ->
                                rule.restored()
                                        && rule.typology() == acted.typology()
                                        && rule.fromLevel() == acted.fromLevel());
    }

    private static boolean byAThief(@Nullable Instant at, @Nullable Instant recoveredAt) {
        return at != null
                && recoveredAt != null
                && !recoveredAt.isBefore(at)
                && !recoveredAt.isAfter(at.plus(Typology.IN_OTHER_HANDS));
    }

    private static Acted with(Acted acted, long fromFen, long toFen) {
        return new Acted(acted.typology(), acted.fromLevel(), fromFen, toFen, acted.at());
    }

    private static long share(long fen, Acted acted) {
        return share(fen, acted.toFen(), acted.fromFen());
    }

    private static long share(long fen, long part, long whole) {
        return BigInteger.valueOf(fen)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }
}
