package dev.kaitong.risk.evidence;

import dev.kaitong.edge.wire.WithinEra;
import dev.kaitong.risk.behaviour.evidence.Repayment;
import dev.kaitong.risk.wire.Fen;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Money paid back.
 *
 * @param at when
 * @param amountFen how much
 */
public record RepaymentDocument(@NotNull @WithinEra Instant at, @Fen Long amountFen) {
    static RepaymentDocument from(Repayment repayment) {
        return new RepaymentDocument(repayment.at(), repayment.amountFen());
    }

    Repayment toRepayment() {
        return new Repayment(at, amountFen);
    }
}
