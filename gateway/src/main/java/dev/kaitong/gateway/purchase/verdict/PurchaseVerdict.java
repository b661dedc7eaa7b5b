package dev.kaitong.gateway.purchase.verdict;

/** What becomes of a purchase. */
public enum PurchaseVerdict {
    /** Its amount is reserved. */
    AUTHORISED,
    /** Nothing is reserved, for the reasons given. */
    REFUSED,
    /** Nothing is reserved; it may be authorised once the shopper has shown who is buying. */
    STEP_UP,
    /** Nothing is reserved, as we could not decide: our failure, and no refusal. */
    PENDING
}
