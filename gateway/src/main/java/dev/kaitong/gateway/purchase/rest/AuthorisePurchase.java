package dev.kaitong.gateway.purchase.rest;

import dev.kaitong.contract.Language;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.edge.id.UuidV7;
import dev.kaitong.gateway.asking.guard.Lane;
import dev.kaitong.gateway.decision.Decided;
import dev.kaitong.gateway.idempotency.KeyRef;
import dev.kaitong.gateway.idempotency.RunningKeys;
import dev.kaitong.gateway.purchase.asking.AskRisk;
import dev.kaitong.gateway.purchase.ledger.Ledger;
import dev.kaitong.gateway.purchase.ledger.Operation;
import dev.kaitong.gateway.purchase.ledger.Purchase;
import dev.kaitong.gateway.purchase.ledger.Purchases;
import dev.kaitong.gateway.purchase.ledger.Result;
import dev.kaitong.gateway.purchase.verdict.PurchaseCause;
import dev.kaitong.gateway.purchase.verdict.RiskSaid;
import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.text.ActionTexts;
import dev.kaitong.gateway.view.ShowReasons;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Has a purchase decided, once for each key; asks risk-service where the strategy says so. */
@Singleton
class AuthorisePurchase {
    private final Clock clock;
    private final AskRisk askRisk;
    private final Purchases purchases;
    private final Ledger ledger;
    private final RunningKeys runningKeys;
    private final ActionTexts actions;
    private final ShowReasons reasons;

    AuthorisePurchase(
            Clock clock,
            AskRisk askRisk,
            Purchases purchases,
            Ledger ledger,
            RunningKeys runningKeys,
            ActionTexts actions,
            ShowReasons reasons) {
        this.clock = clock;
        this.askRisk = askRisk;
        this.purchases = purchases;
        this.ledger = ledger;
        this.runningKeys = runningKeys;
        this.actions = actions;
        this.reasons = reasons;
    }

    Result authorise(PurchaseRequest request, KeyRef key, Language language, String requestId) {
        return runningKeys.run(
                key,
                () -> {
                    Instant now = Now.of(clock);
                    byte[] fingerprint = request.fingerprint();
                    return ledger.apply(
                            new Operation.Authorise(
                                    UuidV7.at(now),
                                    key,
                                    fingerprint,
                                    request.toOrder(),
                                    request.isStepUpPassed(),
                                    risk(request, key, fingerprint, requestId, now),
                                    language));
                });
    }

    private RiskSaid risk(
            PurchaseRequest request,
            KeyRef key,
            byte[] fingerprint,
            String requestId,
            Instant now) {
        return askRisk.isAsked(request.amountFen(), now) && purchases.isDecided(key, fingerprint)
                ? new RiskSaid.NotAsked()
                : askRisk.about(
                        request.applicantId(), request.amountFen(), now, requestId, Lane.SHOPPER);
    }

    /** The decision in words, in the language in which it was first answered. */
    PurchaseView view(Purchase purchase) {
        dev.kaitong.gateway.purchase.ledger.Decided kept = purchase.decided();
        @Nullable PurchaseCause cause = kept.decided().cause();
        ActionTexts.@Nullable Said said =
                cause == null
                        ? null
                        : actions.say(
                                "PURCHASE_" + cause,
                                ReasonParams.NONE
                                        .withAmountFen(kept.order().amountFen())
                                        .withTargetFen(kept.availableFen()),
                                kept.language());
        return new PurchaseView(
                purchase.purchaseId(),
                kept.order().applicantId(),
                kept.order().orderId(),
                kept.decided().verdict(),
                cause,
                said == null ? null : said.title(),
                said == null ? null : said.detail(),
                reasons.show(
                        kept.decided().reasons().stream().limit(Decided.PRINCIPAL_MAX).toList(),
                        kept.language()),
                kept.order().amountFen(),
                kept.availableFen(),
                kept.decided().degraded(),
                kept.strategyVersion(),
                kept.at());
    }
}
