package dev.kaitong.identity.profile.rule;

import dev.kaitong.identity.profile.evidence.Address;
import dev.kaitong.identity.profile.evidence.BankCard;
import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.profile.evidence.FaceCheck;
import dev.kaitong.identity.profile.evidence.Facts;
import dev.kaitong.identity.profile.evidence.IdImage;
import dev.kaitong.identity.profile.evidence.ImageSide;
import dev.kaitong.identity.profile.evidence.Phone;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a profile as they would be once their owner had given them well. Values that are not
 * known yet stand masked, as known ones do.
 */
final class Filling {
    private static final String UNSEEN = "*";

    private Filling() {}

    /**
     * Fills gaps, and only gaps: what is there and wrong has a cure of its own.
     *
     * @param names wire names of the parts to fill; all when absent or empty
     */
    static Evidence complete(
            Evidence evidence, @Nullable List<String> names, Rules rules, LocalDate today) {
        Evidence filled = evidence;
        for (Item gap : Gaps.of(evidence)) {
            if (names == null || names.isEmpty() || names.stream().anyMatch(gap::within)) {
                filled = fill(gap, filled, rules, today);
            }
        }
        return filled;
    }

    /** A birth date and a province that are known and plausible are kept. */
    static Evidence idNumber(Evidence evidence, Rules rules, LocalDate today) {
        Facts facts = evidence.facts();
        @Nullable LocalDate birth = facts.birthDate();
        @Nullable String province = facts.provinceCode();
        return evidence.withIdNumber(orUnseen(evidence.idNumber()))
                .withFacts(
                        facts.withIdNumber(
                                true,
                                birth != null && rules.plausibleBirth(birth, today)
                                        ? birth
                                        : today.minusYears(rules.adultYears()),
                                province != null && rules.provinceCodes().contains(province)
                                        ? province
                                        : rules.provinceCodes().getFirst()));
    }

    /** The registration is brought in line with the card; without a card there is nothing to do. */
    static Evidence correctedRegistration(Evidence evidence) {
        @Nullable String legal = evidence.legalName();
        return legal == null ? evidence : sameNames(evidence, legal);
    }

    static Evidence bankCard(Evidence evidence) {
        return evidence.withBankCard(new BankCard(orUnseen(evidence.bankCard().number()), true))
                .withFacts(evidence.facts().withCardNumber(true));
    }

    /**
     * A number that is bound today has still to stand its time; one already usual keeps its own.
     */
    static Evidence usualPhone(Evidence evidence, LocalDate today) {
        Phone phone = evidence.phone();
        @Nullable LocalDate since = phone.boundSince();
        boolean kept = since != null && Boolean.TRUE.equals(phone.usual());
        return evidence.withPhone(
                        new Phone(orUnseen(phone.number()), kept ? since : today, true, true))
                .withFacts(evidence.facts().withPhoneNumber(true, null));
    }

    static Evidence address(Evidence evidence) {
        return evidence.withAddress(new Address(evidence.address().regionCode(), true));
    }

    private static Evidence fill(Item gap, Evidence evidence, Rules rules, LocalDate today) {
        Facts facts = evidence.facts();
        IdImage image = evidence.idImage();
        Phone phone = evidence.phone();
        BankCard card = evidence.bankCard();
        Address address = evidence.address();
        return switch (gap) {
            case REGISTERED_NAME, LEGAL_NAME -> sameNames(evidence, knownName(evidence));
            case ID_NUMBER -> idNumber(evidence, rules, today);
            case FRONT_BLUR, FRONT_GLARE, FRONT_CROPPED ->
                    evidence.withIdImage(image.withFront(completed(image.front())));
            case BACK_BLUR, BACK_GLARE, BACK_CROPPED ->
                    evidence.withIdImage(image.withBack(completed(image.back())));
            case EXPIRES_ON ->
                    evidence.withIdImage(
                            image.withExpiresOn(today.plusYears(rules.renewedIdYears())));
            case PHONE_NUMBER ->
                    evidence.withPhone(phone.withNumber(orUnseen(phone.number())))
                            .withFacts(facts.withPhoneNumber(true, null));
            case PHONE_BOUND_SINCE ->
                    evidence.withPhone(
                            new Phone(
                                    phone.number(),
                                    today.minusDays(rules.phoneBoundDaysMin()),
                                    phone.usual(),
                                    phone.ownerVerified()));
            case PHONE_USUAL ->
                    evidence.withPhone(
                            new Phone(
                                    phone.number(),
                                    phone.boundSince(),
                                    true,
                                    phone.ownerVerified()));
            case PHONE_OWNER_VERIFIED ->
                    evidence.withPhone(
                            new Phone(phone.number(), phone.boundSince(), phone.usual(), true));
            case CARD_NUMBER ->
                    evidence.withBankCard(card.withNumber(orUnseen(card.number())))
                            .withFacts(facts.withCardNumber(true));
            case CARD_MATCHED -> evidence.withBankCard(new BankCard(card.number(), true));
            case FACE_CHECK -> evidence.withFaceCheck(FaceCheck.PASSED);
            case REGION_CODE ->
                    evidence.withAddress(
                            new Address(rules.provinceCodes().getFirst(), address.verified()));
            case ADDRESS_VERIFIED -> address(evidence);
        };
    }

    private static String knownName(Evidence evidence) {
        return Item.LEGAL_NAME.filled(evidence)
                ? orUnseen(evidence.legalName())
                : orUnseen(evidence.registeredName());
    }

    private static Evidence sameNames(Evidence evidence, String name) {
        return evidence.withNames(name, name).withFacts(evidence.facts().withNamesMatch(true));
    }

    private static ImageSide completed(ImageSide side) {
        return new ImageSide(
                side.blur() == null ? ImageSide.CLEAR.blur() : side.blur(),
                side.glare() == null ? ImageSide.CLEAR.glare() : side.glare(),
                side.cropped() == null ? ImageSide.CLEAR.cropped() : side.cropped());
    }

    private static String orUnseen(@Nullable String value) {
        return value == null || value.isBlank() ? UNSEEN : value;
    }
}
