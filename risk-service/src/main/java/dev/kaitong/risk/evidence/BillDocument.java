package dev.kaitong.risk.evidence;

import dev.kaitong.edge.wire.WithinEra;
import dev.kaitong.risk.behaviour.evidence.Bill;
import dev.kaitong.risk.wire.Fen;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the line.
 *
 * @param issuedAt when it was issued
 * @param amountFen what it asks for
 * @param dueOn the last day (Asia/Shanghai) to pay, if anybody said
 */
public record BillDocument(
        @NotNull @WithinEra Instant issuedAt,
        @Fen Long amountFen,
        @Nullable @WithinEra LocalDate dueOn) {
    static BillDocument from(Bill bill) {
        return new BillDocument(bill.issuedAt(), bill.amountFen(), bill.dueOn());
    }

    Bill toBill() {
        return new Bill(issuedAt, amountFen, dueOn);
    }
}
