package dev.kaitong.gateway.purchase.ledger;

import dev.kaitong.contract.ProblemType;

/** What became of an operation. */
public sealed interface Result {
    /**
     * It is done, durably; or was before.
     *
     * @param purchase the purchase afterwards
     * @param before whether it had been done before
     */
    record Done(Purchase purchase, boolean before) implements Result {}

    /**
     * It cannot be done; nothing changed.
     *
     * @param type the kind of problem
     * @param detail why, for the caller
     */
    record Refused(ProblemType type, String detail) implements Result {}
}
