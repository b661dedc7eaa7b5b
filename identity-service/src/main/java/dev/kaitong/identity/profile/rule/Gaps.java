package dev.kaitong.identity.profile.rule;

import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.profile.evidence.Facts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is missing from a profile, as the shopper reads it. */
final class Gaps {
    private Gaps() {}

    /**
     * The items without a value, and those whose value cannot be read: a phone number that no
     * operator could give, a masked value that came without its fact. Neither says anything against
     * the applicant.
     */
    static Set<Item> of(Evidence evidence) {
        Facts facts = evidence.facts();
        Set<Item> gaps = EnumSet.noneOf(Item.class);
        for (Item item : Item.values()) {
            boolean readable =
                    switch (item) {
                        case ID_NUMBER -> facts.idNumberChecks() != null;
                        case REGISTERED_NAME ->
                                facts.namesMatch() != null || !Item.LEGAL_NAME.filled(evidence);
                        case PHONE_NUMBER -> Boolean.TRUE.equals(facts.phoneNumberValid());
                        case CARD_NUMBER -> Boolean.TRUE.equals(facts.cardNumberValid());
                        case LEGAL_NAME,
                                FRONT_BLUR,
                                FRONT_GLARE,
                                FRONT_CROPPED,
                                BACK_BLUR,
                                BACK_GLARE,
                                BACK_CROPPED,
                                EXPIRES_ON,
                                PHONE_BOUND_SINCE,
                                PHONE_USUAL,
                                PHONE_OWNER_VERIFIED,
                                CARD_MATCHED,
                                FACE_CHECK,
                                REGION_CODE,
                                ADDRESS_VERIFIED ->
                                true;
                    };
            if (!item.filled(evidence) || !readable) {
                gaps.add(item);
            }
        }
        return gaps;
    }

    /**
     * Names for a set of items: a part of which everything is missing is named as a whole, {@code
     * idImage} or {@code idImage.front} rather than each value in it.
     */
    static List<String> names(Set<Item> items) {
        return items.stream().map(item -> widest(item, items)).distinct().toList();
    }

    private static String widest(Item item, Set<Item> items) {
        String name = item.wireName();
        for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            String whole = name.substring(0, dot);
            if (Stream.of(Item.values()).allMatch(i -> !i.within(whole) || items.contains(i))) {
                return whole;
            }
        }
        return name;
    }
}
