package dev.kaitong.contract;

/**
 * The closed catalogue of reasons. One constant for each row of {@code reasons.csv}; a test holds
 * the two together, so neither can gain, lose or change a row alone.
 */
public enum ReasonCode {
    PROFILE_INCOMPLETE(Owner.IDENTITY, ReasonKind.INSUFFICIENT, CureCode.COMPLETE_PROFILE),
    ID_IMAGE_UNCLEAR(Owner.IDENTITY, ReasonKind.INSUFFICIENT, CureCode.RETAKE_ID_IMAGE),
    ID_EXPIRED(Owner.IDENTITY, ReasonKind.INSUFFICIENT, CureCode.RENEW_ID),
    ID_NUMBER_INVALID(Owner.IDENTITY, ReasonKind.INSUFFICIENT, CureCode.REENTER_ID_NUMBER),
    NAME_MISMATCH(Owner.IDENTITY, ReasonKind.INSUFFICIENT, CureCode.CORRECT_REGISTRATION),
    PHONE_NOT_USUAL(Owner.IDENTITY, ReasonKind.SCORED, CureCode.BIND_USUAL_PHONE),
    PHONE_BANK_MISMATCH(Owner.IDENTITY, ReasonKind.INSUFFICIENT, CureCode.ALIGN_BANK_PHONE),
    BANK_CARD_MISMATCH(Owner.IDENTITY, ReasonKind.INSUFFICIENT, CureCode.BIND_OWN_CARD),
    FACE_CHECK_MISSING(Owner.IDENTITY, ReasonKind.INSUFFICIENT, CureCode.COMPLETE_FACE_CHECK),
    UNDER_AGE(Owner.IDENTITY, ReasonKind.KNOCK_OUT, CureCode.WAIT_UNTIL),
    DUPLICATE_IDENTITY(Owner.IDENTITY, ReasonKind.KNOCK_OUT, CureCode.USE_EXISTING_LINE),
    ADDRESS_UNVERIFIED(Owner.IDENTITY, ReasonKind.SCORED, CureCode.VERIFY_ADDRESS),
    FALSE_INFORMATION(Owner.IDENTITY, ReasonKind.KNOCK_OUT, CureCode.APPEAL),
    ACCOUNT_COMPROMISED(Owner.IDENTITY, ReasonKind.INSUFFICIENT, CureCode.RECOVER_ACCOUNT),
    CREDENTIALS_EXPOSED(Owner.IDENTITY, ReasonKind.INSUFFICIENT, CureCode.CHANGE_PASSWORD),
    DEVICE_UNUSUAL(Owner.IDENTITY, ReasonKind.REVIEW, CureCode.USE_KNOWN_DEVICE),
    NO_CREDIT_FILE(Owner.CREDIT, ReasonKind.SCORED, CureCode.ADD_NON_DEBT_EVIDENCE),
    OWN_LINE_OVERDUE(Owner.CREDIT, ReasonKind.KNOCK_OUT, CureCode.REPAY_OVERDUE),
    REPEATED_LATE_PAYMENT(Owner.CREDIT, ReasonKind.SCORED, CureCode.PAY_ON_TIME),
    SISTER_LOAN_OVERDUE(Owner.CREDIT, ReasonKind.KNOCK_OUT, CureCode.REPAY_OVERDUE),
    OTHER_LENDER_OVERDUE(Owner.CREDIT, ReasonKind.SCORED, CureCode.REPAY_OVERDUE),
    ADVERSE_RECORD_ELSEWHERE(Owner.CREDIT, ReasonKind.SCORED, CureCode.SETTLE_OR_DISPUTE),
    COURT_ENFORCEMENT(Owner.CREDIT, ReasonKind.KNOCK_OUT, CureCode.SETTLE_OR_DISPUTE),
    CURED_TOO_RECENTLY(Owner.CREDIT, ReasonKind.SCORED, CureCode.WAIT_UNTIL),
    UTILISATION_TOO_HIGH(Owner.CREDIT, ReasonKind.SCORED, CureCode.PAY_DOWN_BALANCE),
    PAYMENTS_TOO_LOW(Owner.CREDIT, ReasonKind.SCORED, CureCode.PAY_IN_FULL),
    HISTORY_TOO_SHORT(Owner.CREDIT, ReasonKind.SCORED, CureCode.WAIT_UNTIL),
    TOO_LITTLE_EVIDENCE(Owner.CREDIT, ReasonKind.INSUFFICIENT, CureCode.ADD_NON_DEBT_EVIDENCE),
    TOO_MANY_INQUIRIES(Owner.CREDIT, ReasonKind.SCORED, CureCode.WAIT_UNTIL),
    TOO_MANY_LENDERS(Owner.CREDIT, ReasonKind.SCORED, CureCode.SETTLE_ACCOUNTS),
    INCOME_TOO_LOW_FOR_AMOUNT(Owner.CREDIT, ReasonKind.SCORED, CureCode.ASK_FOR_LESS),
    OBLIGATIONS_TOO_HIGH(Owner.CREDIT, ReasonKind.KNOCK_OUT, CureCode.PAY_DOWN_BALANCE),
    INCOME_UNVERIFIED(Owner.CREDIT, ReasonKind.INSUFFICIENT, CureCode.VERIFY_INCOME),
    BORROWING_TO_REPAY(Owner.CREDIT, ReasonKind.SCORED, CureCode.REPAY_FROM_OWN_FUNDS),
    SPENDING_BEYOND_MEANS(Owner.RISK, ReasonKind.SCORED, CureCode.SPEND_LESS),
    LINE_NEARLY_FULL(Owner.RISK, ReasonKind.SCORED, CureCode.PAY_DOWN_BALANCE),
    FREQUENT_LARGE_PURCHASES(Owner.RISK, ReasonKind.SCORED, CureCode.AGE_OUT),
    LAST_DAY_REPAYMENT(Owner.RISK, ReasonKind.WEAK, CureCode.REPAY_EARLY),
    MINIMUM_PAYMENTS(Owner.RISK, ReasonKind.SCORED, CureCode.PAY_IN_FULL),
    CASH_OUT_SUSPECTED(Owner.RISK, ReasonKind.REVIEW, CureCode.PROVE_PURCHASES),
    CASH_OUT_CONFIRMED(Owner.RISK, ReasonKind.KNOCK_OUT, CureCode.APPEAL),
    RISKY_MERCHANTS(Owner.RISK, ReasonKind.SCORED, CureCode.AGE_OUT),
    VIOLATION_ON_RECORD(Owner.RISK, ReasonKind.KNOCK_OUT, CureCode.AGE_OUT),
    PROMOTION_THRESHOLD(Owner.GATEWAY, ReasonKind.POLICY, CureCode.WAIT_UNTIL),
    PROMOTION_LIMIT_CAP(Owner.GATEWAY, ReasonKind.POLICY, CureCode.WAIT_UNTIL),
    PROMOTION_PURCHASE_CAP(Owner.GATEWAY, ReasonKind.POLICY, CureCode.WAIT_OR_BUY_SMALLER),
    REGION_EVIDENCE(Owner.GATEWAY, ReasonKind.POLICY, CureCode.ADD_NON_DEBT_EVIDENCE),
    REAPPLY_TOO_SOON(Owner.GATEWAY, ReasonKind.POLICY, CureCode.WAIT_UNTIL),
    REGULATORY_CAP(Owner.GATEWAY, ReasonKind.POLICY, CureCode.NONE),
    SYSTEM_BUSY(Owner.GATEWAY, ReasonKind.SYSTEM, CureCode.NONE_NEEDED),
    SERVICE_NOT_ANSWERING(Owner.GATEWAY, ReasonKind.SYSTEM, CureCode.NONE_NEEDED),
    SYSTEM_FAULT(Owner.GATEWAY, ReasonKind.SYSTEM, CureCode.NONE_NEEDED),
    MAINTENANCE(Owner.GATEWAY, ReasonKind.SYSTEM, CureCode.NONE_NEEDED);

    private final Owner owner;
    private final ReasonKind kind;
    private final CureCode cure;

    ReasonCode(Owner owner, ReasonKind kind, CureCode cure) {
        this.owner = owner;
        this.kind = kind;
        this.cure = cure;
    }

    /** Which of the four parts gives this reason. */
    public Owner owner() {
        return owner;
    }

    /**
     * Whether a service may give this reason: its owner may. That an account seems to be in other
     * hands is identity's to say, and shows in how the line is used, which only risk sees.
     */
    public boolean mayComeFrom(ServiceName service) {
        return owner.name().equals(service.name())
                || (this == DEVICE_UNUSUAL && service == ServiceName.RISK);
    }

    /** What this reason does to the outcome of its owner. */
    public ReasonKind kind() {
        return kind;
    }

    /** What the applicant can do about it. */
    public CureCode cure() {
        return cure;
    }
}
