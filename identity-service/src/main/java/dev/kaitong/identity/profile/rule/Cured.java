package dev.kaitong.identity.profile.rule;

import dev.kaitong.contract.Cure;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.profile.evidence.FaceCheck;
import dev.kaitong.identity.profile.evidence.IdImage;
import dev.kaitong.identity.profile.evidence.ImageSide;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as it would be after cures, at the time they would be done. What nobody can know before
 * it is done is assumed well and openly: a card that is renewed holds for the years the rules say,
 * a number that is filled in is an adult's.
 *
 * @param evidence what would be known
 * @param asOf when
 */
public record Cured(Evidence evidence, Instant asOf) {

    /** After all the cures, in their order. */
    public static Cured by(List<Cure> cures, Evidence evidence, Rules rules, Instant asOf) {
        Cured cured = new Cured(evidence, asOf);
        for (Cure cure : cures) {
            cured = cured.after(cure, rules);
        }
        return cured;
    }

    /** After one more cure; those that concern no identity change nothing. */
    private Cured after(Cure cure, Rules rules) {
        ReasonParams params = cure.params();
        return switch (cure.code()) {
            case COMPLETE_PROFILE ->
                    with(Filling.complete(evidence, params.items(), rules, today()));
            case REENTER_ID_NUMBER -> with(Filling.idNumber(evidence, rules, today()));
            case RETAKE_ID_IMAGE -> with(evidence.withIdImage(retaken(params.items())));
            case RENEW_ID -> with(evidence.withIdImage(renewed(params.until(), rules)));
            case CORRECT_REGISTRATION -> with(Filling.correctedRegistration(evidence));
            case BIND_OWN_CARD -> with(Filling.bankCard(evidence));
            case COMPLETE_FACE_CHECK -> with(evidence.withFaceCheck(FaceCheck.PASSED));
            case BIND_USUAL_PHONE -> with(Filling.usualPhone(evidence, today()));
            case VERIFY_ADDRESS -> with(Filling.address(evidence));
            case RECOVER_ACCOUNT -> with(evidence.withAccount(evidence.account().recovered(asOf)));
            case CHANGE_PASSWORD -> with(evidence.withAccount(evidence.account().reset(asOf)));
            case WAIT_UNTIL -> new Cured(evidence, waited(params.until()));
            // A person's decision or another service's evidence: nothing in a profile changes.
            case ALIGN_BANK_PHONE,
                    USE_EXISTING_LINE,
                    APPEAL,
                    USE_KNOWN_DEVICE,
                    ADD_NON_DEBT_EVIDENCE,
                    REPAY_OVERDUE,
                    PAY_ON_TIME,
                    SETTLE_OR_DISPUTE,
                    PAY_DOWN_BALANCE,
                    PAY_IN_FULL,
                    SETTLE_ACCOUNTS,
                    ASK_FOR_LESS,
                    VERIFY_INCOME,
                    REPAY_FROM_OWN_FUNDS,
                    SPEND_LESS,
                    AGE_OUT,
                    REPAY_EARLY,
                    PROVE_PURCHASES,
                    WAIT_OR_BUY_SMALLER,
                    NONE,
                    NONE_NEEDED ->
                    this;
        };
    }

    private Cured with(Evidence value) {
        return new Cured(value, asOf);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(asOf, AssessIdentity.SHANGHAI);
    }

    private IdImage retaken(@Nullable List<String> sides) {
        IdImage image = evidence.idImage();
        if (named(sides, "idImage.front")) {
            image = image.withFront(ImageSide.CLEAR);
        }
        if (named(sides, "idImage.back")) {
            image = image.withBack(ImageSide.CLEAR);
        }
        return image;
    }

    /** A side is taken again as a whole, whichever part of it was named; both when none was. */
    private static boolean named(@Nullable List<String> names, String side) {
        return names == null
                || names.isEmpty()
                || names.stream()
                        .anyMatch(name ->
                                (name + ".").startsWith(side + ".") || side.startsWith(name + "."));
    }

    private IdImage renewed(@Nullable LocalDate until, Rules rules) {
        return evidence.idImage()
                .withExpiresOn(until == null ? today().plusYears(rules.renewedIdYears()) : until);
    }

    /** Waiting never goes back in time. */
    private Instant waited(@Nullable LocalDate until) {
        if (until == null) {
            return asOf;
        }
        Instant then = until.atStartOfDay(AssessIdentity.SHANGHAI).toInstant();
        return then.isAfter(asOf) ? then : asOf;
    }
}
