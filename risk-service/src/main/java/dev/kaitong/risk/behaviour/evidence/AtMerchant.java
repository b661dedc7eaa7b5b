package dev.kaitong.risk.behaviour.evidence;

import dev.kaitong.risk.behaviour.usage.MerchantFlow;
import dev.kaitong.risk.behaviour.usage.Purchase;
import dev.kaitong.risk.behaviour.usage.Receipt;
import dev.kaitong.risk.behaviour.usage.Refund;
import dev.kaitong.risk.behaviour.usage.Transfer;
import dev.kaitong.risk.behaviour.usage.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/** What one applicant's event adds to what is known of a merchant. */
public final class AtMerchant {
    private static final Duration SOON = Duration.ofDays(3);
    private static final double NOTABLE = 0.1;

    private AtMerchant() {}

    /** What a use adds to its merchant's sums, given what is known of the applicant before it. */
    public static MerchantFlow of(Evidence before, Use use) {
        return switch (use) {
            case Use.Bought(Purchase purchase) -> bought(before, purchase);
            case Use.Received(Receipt receipt) ->
                    any(before, one -> one.orderId().equals(receipt.orderId()) && one.large())
                            ? MerchantFlow.instant(receipt.at())
                            : MerchantFlow.NONE;
            case Use.Refunded(Refund refund) ->
                    refund.toBalance()
                                    && any(
                                            before,
                                            one ->
                                                    one.orderId().equals(refund.orderId())
                                                            && one.ofLimit() >= NOTABLE)
                            ? MerchantFlow.refunded(refund.at())
                            : MerchantFlow.NONE;
            case Use.Transferred(Transfer transfer) ->
                    any(before, one -> transfer.returns(one) && one.ofLimit() >= NOTABLE)
                            ? MerchantFlow.moneyBack(transfer.at())
                            : MerchantFlow.NONE;
            case Use.Seen _, Use.Marked _ -> MerchantFlow.NONE;
        };
    }

    private static MerchantFlow bought(Evidence before, Purchase purchase) {
        boolean repeated =
                purchase.large()
                        && any(
                                before,
                                one ->
                                        one.large()
                                                && one.merchantId().equals(purchase.merchantId()));
        boolean after =
                purchase.large()
                        && before.repayments().stream()
                                .anyMatch(repayment -> soon(repayment.at(), purchase.at()));
        double weight = MerchantFlow.weight(purchase.at());
        return new MerchantFlow(
                weight,
                purchase.large() ? weight : 0,
                repeated ? weight : 0,
                after ? weight : 0,
                0,
                purchase.unshipped() ? weight : 0,
                0,
                0,
                purchase.operated() ? weight : 0);
    }

    private static boolean soon(Instant repaid, Instant bought) {
        return !repaid.isAfter(bought) && bought.isBefore(repaid.plus(SOON));
    }

    private static boolean any(Evidence before, Predicate<Purchase> matches) {
        return before.usage().purchases().stream().anyMatch(matches);
    }
}
