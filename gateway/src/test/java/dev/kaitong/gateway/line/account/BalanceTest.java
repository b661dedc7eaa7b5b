package dev.kaitong.gateway.line.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BalanceTest {
    @ParameterizedTest
    @CsvSource({
        // used, reserved, credit, authorised, captured -> used, reserved, credit
        "0, 100, 0, 100, 100,   100, 0, 0",
        "0, 100, 0, 100, 60,    60, 0, 0",
        "0, 100, 30, 100, 100,  70, 0, 0",
        "0, 100, 130, 100, 100, 0, 0, 30",
        "5, 300, 0, 100, 1,     6, 200, 0"
    })
    void whatIsCapturedIsOwedAndWhatWasReservedIsFree(
            long used,
            long reserved,
            long credit,
            long authorised,
            long captured,
            long usedAfter,
            long reservedAfter,
            long creditAfter) {
        assertThat(new Balance(used, reserved, credit).captured(authorised, captured))
                .isEqualTo(new Balance(usedAfter, reservedAfter, creditAfter));
    }

    @ParameterizedTest
    @CsvSource({"100, 0, 40, 60, 0", "100, 0, 100, 0, 0", "100, 0, 101, 0, 1", "0, 5, 7, 0, 12"})
    void aPaymentLowersWhatIsOwedAndTheRestIsCredit(
            long used, long credit, long paid, long usedAfter, long creditAfter) {
        assertThat(new Balance(used, 9, credit).paid(paid))
                .isEqualTo(new Balance(usedAfter, 9, creditAfter));
    }

    @Test
    void whatCannotBeCannotBeDone() {
        assertThatThrownBy(() -> new Balance(1, 0, 1)).hasMessageContaining("expected");
        assertThatThrownBy(() -> new Balance(-1, 0, 0)).hasMessageContaining("usedFen");
        assertThatThrownBy(() -> Balance.ZERO.released(1)).hasMessageContaining("reservedFen");
        assertThatThrownBy(() -> Balance.ZERO.reserved(0)).hasMessageContaining("amountFen");
        assertThatThrownBy(() -> new Balance(0, 9, 0).captured(5, 6))
                .hasMessageContaining("capturedFen");
        assertThatThrownBy(() -> Balance.ZERO.paid(-1)).hasMessageContaining("amountFen");
        assertThatThrownBy(() -> new Balance(0, Long.MAX_VALUE, 0).reserved(1))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noFenIsLostOrMadeWhateverHappens(long seed) {
        Random chance = new Random(seed);
        Balance balance = Balance.ZERO;
        long net = 0; // the naive book: captured less paid
        long reserved = 0;
        for (int i = 0; i < 2_000; i++) {
            long fen = 1L + chance.nextInt(10_000);
            switch (chance.nextInt(4)) {
                case 0 -> {
                    balance = balance.reserved(fen);
                    reserved += fen;
                }
                case 1 -> {
                    if (reserved > 0) {
                        long authorised = Math.min(fen, reserved);
                        long captured = 1 + chance.nextLong(authorised);
                        balance = balance.captured(authorised, captured);
                        reserved -= authorised;
                        net += captured;
                    }
                }
                case 2 -> {
                    if (reserved > 0) {
                        long authorised = Math.min(fen, reserved);
                        balance = balance.released(authorised);
                        reserved -= authorised;
                    }
                }
                default -> {
                    balance = balance.paid(fen);
                    net -= fen;
                }
            }
            assertThat(balance.usedFen() - balance.creditFen()).isEqualTo(net);
            assertThat(balance.reservedFen()).isEqualTo(reserved);
            assertThat(Math.min(balance.usedFen(), balance.creditFen())).isZero();
        }
    }
}
