package dev.kaitong.gateway.linereview;

import dev.kaitong.gateway.line.account.Hold;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.account.Release;
import dev.kaitong.gateway.line.facts.LineFacts;
import dev.kaitong.gateway.line.facts.Overdue;
import dev.kaitong.gateway.strategy.LineRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When a line must be looked at again though nothing new has become known. */
final class NextLook {
    private NextLook() {}

    static @Nullable Instant after(Line line, LineFacts facts, LineRules rules, Instant asOf) {
        LocalDate today = LocalDate.ofInstant(asOf, Review.SHANGHAI);
        List<@Nullable Instant> times = new ArrayList<>();
        times.add(line.selfLimit().nextAt());
        @Nullable Overdue overdue = facts.bills().overdue();
        if (overdue != null) {
            times.add(start(overdue.nextBucketOn(today, line.pause())));
            times.add(start(overdue.on(rules.chargeOffAfterDays() + 1, today, line.pause())));
        }
        if (line.pause() != null) {
            times.add(start(line.pause().from()));
            times.add(start(line.pause().until()));
        }
        for (Hold hold : line.holds().list()) {
            times.add(start(hold.reviewOn()));
            hold.releasedWhen().stream().map(Release::until).forEach(times::add);
        }
        times.add(Rise.notBefore(line, rules));
        return times.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(time -> time.isAfter(asOf))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Review.SHANGHAI).toInstant();
    }
}
