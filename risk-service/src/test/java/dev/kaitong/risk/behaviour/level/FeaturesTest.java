package dev.kaitong.risk.behaviour.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kaitong.risk.behaviour.evidence.EventType;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.usage.MerchantView;
import dev.kaitong.risk.testing.Line;
import dev.kaitong.risk.testing.RandomEvents;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("EnumOrdinal") // one array slot a feature
@DisplayName("M31 M34 M38 what is measured of a purchase, at its boundaries")
class FeaturesTest {
    private static final Tickets TICKETS = new Tickets(Map.of("apparel", 10_000L));

    /** Of the latest purchase, with all of its aftermath. */
    private static double of(Feature feature, Line line) {
        return of(feature, line, 0, 72);
    }

    private static double of(Feature feature, Line line, int place, double untilHour) {
        return Features.of(line.evidence(), place, Line.hour(untilHour).getEpochSecond(), TICKETS)[
                feature.ordinal()];
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "100000, 0.1", "999999, 0.999999", "1000000, 1"})
    void theShareOfTheLimit(long amountFen, double share) {
        assertThat(of(Feature.AMOUNT, new Line().buys(0, amountFen))).isEqualTo(share);
    }

    @Test
    void theShareOfWhatWasFree() {
        Line line = new Line().buys(-50, 600_000).buys(0, 200_000);
        assertThat(of(Feature.AMOUNT_OF_AVAILABLE, line)).isEqualTo(0.5);
        assertThat(of(Feature.USED_AFTER, line)).isEqualTo(0.8);
        assertThat(of(Feature.USED_60_DAYS, line)).isEqualTo(0.7);
    }

    @ParameterizedTest
    @CsvSource({"2, NaN", "3, 3", "4, 3"})
    void againstOwnPurchasesOnceThereAreThree(int before, double doublings) {
        Line line = new Line();
        for (int i = 0; i < before; i++) {
            line.buys(-100 - i, 1_000);
        }
        assertThat(of(Feature.AMOUNT_AGAINST_OWN, line.buys(0, 8_000)))
                .isEqualTo(doublings, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"apparel, 40000, 2", "apparel, 5000, -1", "spaceship, 40000, NaN"})
    void againstWhatIsUsualInTheCategory(String category, long amountFen, double doublings) {
        assertThat(
                        of(
                                Feature.AGAINST_CATEGORY,
                                new Line().buysAt(0, amountFen, "m-1", category, true)))
                .isEqualTo(doublings, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "100000, 1, whole hundreds of yuan",
        "109000, 1, ten yuan below",
        "108999, 0, more than that below",
        "100001, 0, a fen above",
        "90000,  0, less than a tenth of the limit"
    })
    void roundAmounts(long amountFen, double count, String why) {
        assertThat(of(Feature.ROUND_30_DAYS, new Line().buys(0, amountFen)))
                .as(why)
                .isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"-23.99, 2", "-24, 1"})
    void aDayHasTwentyFourHours(double hours, double count) {
        Line line = new Line().buys(hours, 100).buys(0, 100);
        assertThat(of(Feature.COUNT_1_DAY, line)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"11.99, 0", "12, 0.5", "16.99, 0.5", "17, 0"})
    void theNightLastsFromMidnightToFive(double hours, double share) {
        assertThat(of(Feature.AT_NIGHT, new Line().buys(hours, 500_000), 0, 90)).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.5,  200000, 0.25, soon after a repayment",
        "-71.9, 200000, 0.25, on the third day",
        "-72,   200000, 0,    after three days",
        "-0.5,  40000,  0,    a repayment of less than a twentieth of the limit says nothing"
    })
    void afterARepayment(double hours, long repaidFen, double share, String why) {
        Line line = new Line().buys(-300, 400_000).repays(hours, repaidFen, "own_account");
        assertThat(of(Feature.AFTER_REPAYMENT, line.buys(0, 200_000))).as(why).isEqualTo(share);
    }

    @Test
    void howMuchOfARepaymentIsSpentAgain() {
        Line line =
                new Line()
                        .buys(-400, 400_000)
                        .repays(-20, 400_000, "own_account")
                        .buys(-10, 100_000)
                        .buys(0, 200_000);
        assertThat(of(Feature.RESPENT, line)).isEqualTo(0.75);
    }

    @ParameterizedTest
    @CsvSource({"60, 1", "0, 1", "61, 0"})
    void anInstantReceiptComesWithinTheHour(int minutes, double count) {
        Line line = new Line().buys(0, 100_000);
        if (minutes <= 60) {
            line.receives(1, 0, minutes);
        } else {
            line.happens(1, EventType.GOODS_RECEIVED);
        }
        assertThat(of(Feature.INSTANT_30_DAYS, line)).isEqualTo(count);
    }

    @Test
    void theReceiptOfSmallChangeSaysNothing() {
        assertThat(of(Feature.INSTANT_30_DAYS, new Line().buys(0, 99_999).receives(1, 0, 5)))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "m-1, 80000,  1, four fifths come back",
        "m-1, 79999,  0, less than that is something else",
        "m-1, 105000, 1, a little more too",
        "m-1, 105001, 0, wages",
        "m-2, 95000,  0, from somebody else"
    })
    void moneyThatComesBack(String merchantId, long amountFen, double count, String why) {
        Line line = new Line().buys(0, 100_000).gets(5, merchantId, amountFen);
        assertThat(of(Feature.MONEY_BACK_30_DAYS, line)).as(why).isEqualTo(count);
    }

    @Test
    void theAftermathEndsWhereItIsToldTo() {
        Line line = new Line().buys(0, 100_000).gets(5, "m-1", 95_000);
        assertThat(of(Feature.MONEY_BACK_30_DAYS, line, 0, 4)).isZero();
        assertThat(of(Feature.MONEY_BACK_30_DAYS, line, 0, 5)).isEqualTo(1);
    }

    @Test
    void refundsCountWhenTheyGoElsewhere() {
        Line line =
                new Line()
                        .buys(-100, 200_000)
                        .buys(-90, 200_000)
                        .isRefunded(-50, 0, 200_000, true)
                        .isRefunded(-40, 1, 200_000, false)
                        .buys(0, 100_000);
        assertThat(of(Feature.REFUNDS_30_DAYS, line)).isEqualTo(1);
        assertThat(of(Feature.REFUNDED_30_DAYS, line)).isEqualTo(0.2);
        assertThat(of(Feature.REFUND_SHARE, line)).isEqualTo(0.4);
    }

    @ParameterizedTest
    @CsvSource({"apparel, false, 0.1", "apparel, true, 0", "topup, false, 0"})
    void goodsNeedAWaybill(String category, boolean logistics, double share) {
        Line line = new Line().buysAt(0, 100_000, "m-1", category, logistics);
        assertThat(of(Feature.UNSHIPPED, line)).isEqualTo(share);
    }

    @Test
    void whatWasBoughtAtTheSameMerchant() {
        Line line =
                new Line()
                        .buysAt(-200, 300_000, "m-1", "apparel", true)
                        .buysAt(-100, 299_999, "m-1", "apparel", true)
                        .buysAt(-90, 200_001, "m-2", "apparel", true)
                        .buysAt(0, 200_000, "m-1", "apparel", true);
        assertThat(of(Feature.MERCHANT_SHARE, line)).isEqualTo(0.8, within(1e-4));
        assertThat(of(Feature.MERCHANT_LARGE_BEFORE, line)).isEqualTo(1);
        assertThat(of(Feature.NEW_MERCHANT, line)).isZero();
        assertThat(of(Feature.NEW_MERCHANT, line, 1, 0)).isEqualTo(0.200001);
    }

    @ParameterizedTest
    @CsvSource({"0, 72", "-1, 71", "-71, 1", "-72, 0", "-900, 0"})
    void aDeviceIsNewForThreeDays(double firstSeen, double hoursShort) {
        Line line =
                new Line()
                        .logsIn(-2_000, "d-1", "310000")
                        .logsIn(firstSeen, "d-2", "310000")
                        .buysFrom(0, 100_000, "d-2", "310000");
        assertThat(of(Feature.NEW_DEVICE, line)).isEqualTo(hoursShort);
        assertThat(of(Feature.NEW_REGION, line)).isZero();
        assertThat(of(Feature.FRESH_ACCESS_SPENT, line)).isEqualTo(hoursShort > 0 ? 0.1 : 0);
    }

    @Test
    void theFirstDeviceOfAllIsNotNew() {
        assertThat(of(Feature.NEW_DEVICE, new Line().buys(0, 100))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "LOGIN_FAILED,        FAILED_LOGINS,  -23.9, 1",
        "LOGIN_FAILED,        FAILED_LOGINS,  -24,   0",
        "LOGIN_FAILED,        FAILED_LOGINS,  0.1,   0",
        "PHONE_CHANGED,       ACCESS_CHANGES, -71.9, 1",
        "CREDENTIALS_RESET,   ACCESS_CHANGES, -1,    1",
        "DEVICE_BOUND,        ACCESS_CHANGES, -1,    1",
        "DEVICE_CHANGED,      ACCESS_CHANGES, -72,   0",
        "CREDENTIALS_EXPOSED, LEAK,           -335,  1",
        "CREDENTIALS_EXPOSED, LEAK,           -336,  0",
        "INQUIRY_MADE,        INQUIRIES,      -1439, 1",
        "INQUIRY_MADE,        INQUIRIES,      -1440, 0"
    })
    void whatHappenedToTheAccount(EventType type, Feature feature, double hours, double value) {
        assertThat(of(feature, new Line().happens(hours, type).buys(0, 100))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"16, 1", "17, 0", "0, 0"})
    void aMinimumPaymentIsASixthOrLess(long percent, double row) {
        Line line =
                new Line()
                        .isBilled(-1_000, 100_000)
                        .repays(-900, percent * 1_000, "own_account")
                        .isBilled(-200, 100_000)
                        .buys(0, 100);
        assertThat(of(Feature.MINIMUM_PAYMENTS, line)).isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource({"other_lender, 1", "OTHER_LENDER, 1", "own_account, 0", ", 0"})
    void repaymentsWithAnotherLendersMoney(String source, double count) {
        Line line = new Line().repays(-10, 100, source).buys(0, 100);
        assertThat(of(Feature.BORROWED, line)).isEqualTo(count);
    }

    @Test
    void whatTheMerchantLookedLike() {
        MerchantView view = new MerchantView(500, 0, 0, 0, 0, 0, 0, 250);
        Line line = new Line().buys(0, 500_000, one -> one.amid(2, true, view));
        assertThat(of(Feature.AT_LARGE, line)).isEqualTo(0.5);
        assertThat(of(Feature.AT_LARGE_AMOUNT, line)).isEqualTo(0.25);
        assertThat(of(Feature.AT_OPERATED, line)).isEqualTo(0.25);
        assertThat(of(Feature.SHARERS, line)).isEqualTo(2);
        assertThat(of(Feature.OPERATED, line)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noHistoryGivesAValueThatIsNoNumberButWhereThereIsNone(long seed) {
        Evidence evidence = RandomEvents.folded(new RandomEvents(seed).stream(600));
        for (int place = 0; place < evidence.usage().purchases().size(); place++) {
            long at = evidence.usage().purchases().get(place).at().getEpochSecond();
            double[] values = Features.of(evidence, place, at, TICKETS);
            for (Feature feature : Feature.values()) {
                double value = values[feature.ordinal()];
                boolean mayBeMissing =
                        feature == Feature.AMOUNT_AGAINST_OWN
                                || feature == Feature.AGAINST_CATEGORY;
                assertThat(Double.isFinite(value) || (mayBeMissing && Double.isNaN(value)))
                        .as(feature + " " + value)
                        .isTrue();
            }
        }
    }
}
