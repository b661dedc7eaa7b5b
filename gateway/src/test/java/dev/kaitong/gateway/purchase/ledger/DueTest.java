package dev.kaitong.gateway.purchase.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Language;
import dev.kaitong.gateway.purchase.verdict.PurchaseCause;
import dev.kaitong.gateway.purchase.verdict.PurchaseDecided;
import dev.kaitong.gateway.purchase.verdict.PurchaseVerdict;
import dev.kaitong.gateway.strategy.LineRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M37 when the gateway has to do something with a purchase by itself")
class DueTest {
    private static final Instant ASKED = Instant.parse("2026-11-26T04:00:00Z");
    private static final LineRules.Purchases RULES = new LineRules.Purchases(100L, 500, 15, 7, 30);

    private static Purchase purchase(PurchaseVerdict verdict, boolean degraded) {
        @Nullable PurchaseCause cause =
                switch (verdict) {
                    case AUTHORISED -> null;
                    case PENDING -> PurchaseCause.PENDING;
                    case STEP_UP -> PurchaseCause.STEP_UP;
                    case REFUSED -> PurchaseCause.NO_LINE;
                };
        return Purchase.of(
                new UUID(0, 1),
                new Decided(
                        new Order("u", "o", "m", 1, null, null, null, null, null, null, null),
                        null,
                        new PurchaseDecided(verdict, cause, List.of(), degraded),
                        0,
                        0,
                        "v",
                        Language.EN,
                        ASKED),
                ASKED);
    }

    private static @Nullable Duration next(Purchase purchase, Duration after) {
        @Nullable Instant next = Due.next(purchase, RULES, ASKED.plus(after));
        return next == null ? null : Duration.between(ASKED.plus(after), next);
    }

    @Test
    void whatIsReservedIsFreeAfterSevenDaysToTheInstant() {
        Purchase authorised = purchase(PurchaseVerdict.AUTHORISED, false);
        assertThat(next(authorised, Duration.ZERO)).isEqualTo(Duration.ofDays(7));
        Instant over = ASKED.plus(Duration.ofDays(7));
        assertThat(Due.isOver(authorised, RULES, over.minusNanos(1))).isFalse();
        assertThat(Due.isOver(authorised, RULES, over)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT2S", "PT4S, PT2S", "PT30S, PT15S", "PT10M, PT1M", "PT29M30S, PT30S"})
    void whatWaitsIsTriedAgainSoonerAtFirstAndNeverAfterItsEnd(Duration waited, Duration again) {
        assertThat(next(purchase(PurchaseVerdict.PENDING, false), waited)).isEqualTo(again);
    }

    @Test
    void whatWaitsEndsAfterHalfAnHour() {
        Purchase pending = purchase(PurchaseVerdict.PENDING, false);
        Instant over = ASKED.plus(Duration.ofMinutes(30));
        assertThat(Due.isOver(pending, RULES, over.minusNanos(1))).isFalse();
        assertThat(Due.isOver(pending, RULES, over)).isTrue();
    }

    @Test
    void whatStoodOnTheLastKnownIsLookedAtAgainCapturedOrNot() {
        Purchase degraded = purchase(PurchaseVerdict.AUTHORISED, true);
        SecondLook look = new SecondLook(degraded.decided().decided(), ASKED);
        assertThat(next(degraded, Duration.ZERO)).isEqualTo(Duration.ofSeconds(2));
        assertThat(next(degraded.captured(1, ASKED), Duration.ofDays(9)))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(next(degraded.lookedAtAgain(look), Duration.ZERO)).isEqualTo(Duration.ofDays(7));
        assertThat(next(degraded.lookedAtAgain(look).captured(1, ASKED), Duration.ZERO)).isNull();
    }

    @Test
    void nothingIsLeftToBeDoneWithWhatHasEnded() {
        assertThat(next(purchase(PurchaseVerdict.REFUSED, false), Duration.ZERO)).isNull();
        assertThat(next(purchase(PurchaseVerdict.STEP_UP, false), Duration.ZERO)).isNull();
        Purchase authorised = purchase(PurchaseVerdict.AUTHORISED, false);
        assertThat(next(authorised.captured(1, ASKED), Duration.ZERO)).isNull();
        assertThat(next(authorised.cancelled(Purchase.EndedBy.CALLER, ASKED), Duration.ZERO))
                .isNull();
    }
}
