package dev.kaitong.identity.profile.rule;

import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.profile.evidence.Facts;
import dev.kaitong.identity.profile.evidence.ImageSide;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ID card: its number, what the number says, its photographs, its validity. */
final class DocumentChecks {
    private static final int LEAP_DAY = 29;
    private static final Set<Item> FRONT =
            EnumSet.of(Item.FRONT_BLUR, Item.FRONT_GLARE, Item.FRONT_CROPPED);
    private static final Set<Item> BACK =
            EnumSet.of(Item.BACK_BLUR, Item.BACK_GLARE, Item.BACK_CROPPED);

    private DocumentChecks() {}

    /**
     * A number that checks but cannot be a shopper's is invalid as well: no such birth date, one
     * still to come, one too long ago, no such province.
     */
    static Optional<Finding> idNumberInvalid(Evidence evidence, Rules rules, LocalDate today) {
        @Nullable Boolean checks = evidence.facts().idNumberChecks();
        if (checks == null || idNumberValid(evidence.facts(), rules, today)) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(ReasonCode.ID_NUMBER_INVALID, Item.ID_NUMBER));
    }

    /** Known from a valid number only: a slip of the pen must not refuse anybody as a minor. */
    static Optional<Finding> underAge(Evidence evidence, Rules rules, LocalDate today) {
        @Nullable LocalDate birth = evidence.facts().birthDate();
        if (birth == null || !idNumberValid(evidence.facts(), rules, today)) {
            return Optional.empty();
        }
        LocalDate adultOn = birthday(birth, rules.adultYears());
        return today.isBefore(adultOn)
                ? Optional.of(
                        new Finding(
                                new Reason(
                                        ReasonCode.UNDER_AGE, ReasonParams.NONE.withUntil(adultOn)),
                                Set.of()))
                : Optional.empty();
    }

    static Optional<Finding> idExpired(Evidence evidence, Rules rules, LocalDate today) {
        @Nullable LocalDate expiresOn = evidence.idImage().expiresOn();
        return expiresOn != null && today.isAfter(expiresOn)
                ? Optional.of(Finding.of(ReasonCode.ID_EXPIRED, Item.EXPIRES_ON))
                : Optional.empty();
    }

    static Optional<Finding> idImageUnclear(Evidence evidence, Rules rules, LocalDate today) {
        List<String> names = new ArrayList<>();
        Set<Item> unusable = EnumSet.noneOf(Item.class);
        if (unclear(evidence.idImage().front(), rules)) {
            names.add("idImage.front");
            unusable.addAll(FRONT);
        }
        if (unclear(evidence.idImage().back(), rules)) {
            names.add("idImage.back");
            unusable.addAll(BACK);
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(ReasonCode.ID_IMAGE_UNCLEAR, names, unusable));
    }

    /**
     * The day on which somebody is so many years old. Whoever was born on 29 February is so on 1
     * March of other years, the first day on which the years are full under either reading of the
     * law.
     */
    static LocalDate birthday(LocalDate birth, int years) {
        LocalDate day = birth.plusYears(years);
        boolean leapDayIsMissing =
                birth.getMonth() == Month.FEBRUARY
                        && birth.getDayOfMonth() == LEAP_DAY
                        && !day.isLeapYear();
        return leapDayIsMissing ? day.plusDays(1) : day;
    }

    private static boolean idNumberValid(Facts facts, Rules rules, LocalDate today) {
        @Nullable LocalDate birth = facts.birthDate();
        @Nullable String province = facts.provinceCode();
        return Boolean.TRUE.equals(facts.idNumberChecks())
                && birth != null
                && rules.plausibleBirth(birth, today)
                && province != null
                && rules.provinceCodes().contains(province);
    }

    private static boolean unclear(ImageSide side, Rules rules) {
        @Nullable Double blur = side.blur();
        @Nullable Double glare = side.glare();
        return (blur != null && blur > rules.blurMax())
                || (glare != null && glare > rules.glareMax())
                || Boolean.TRUE.equals(side.cropped());
    }
}
