package dev.kaitong.identity.profile.rule;

import dev.kaitong.identity.profile.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/** One value of the profile, by the name it has on the wire. */
public enum Item {
    REGISTERED_NAME("registeredName"),
    LEGAL_NAME("legalName"),
    ID_NUMBER("idNumber"),
    FRONT_BLUR("idImage.front.blur"),
    FRONT_GLARE("idImage.front.glare"),
    FRONT_CROPPED("idImage.front.cropped"),
    BACK_BLUR("idImage.back.blur"),
    BACK_GLARE("idImage.back.glare"),
    BACK_CROPPED("idImage.back.cropped"),
    EXPIRES_ON("idImage.expiresOn"),
    PHONE_NUMBER("phone.number"),
    PHONE_BOUND_SINCE("phone.boundSince"),
    PHONE_USUAL("phone.usual"),
    PHONE_OWNER_VERIFIED("phone.ownerVerified"),
    CARD_NUMBER("bankCard.number"),
    CARD_MATCHED("bankCard.matched"),
    FACE_CHECK("faceCheck"),
    REGION_CODE("address.regionCode"),
    ADDRESS_VERIFIED("address.verified");

    private final String wireName;

    Item(String wireName) {
        this.wireName = wireName;
    }

    /** Its path in a profile, for instance {@code idImage.front.blur}. */
    public String wireName() {
        return wireName;
    }

    /** Whether it has a value, good or bad; a blank text is none. */
    boolean filled(Evidence evidence) {
        @Nullable Object found = valueIn(evidence);
        return found != null && !(found instanceof String text && text.isBlank());
    }

    /** Whether this is the part of the profile that a name means, or stands inside it. */
    boolean within(String name) {
        return wireName.equals(name) || wireName.startsWith(name + ".");
    }

    private @Nullable Object valueIn(Evidence evidence) {
        return switch (this) {
            case REGISTERED_NAME -> evidence.registeredName();
            case LEGAL_NAME -> evidence.legalName();
            case ID_NUMBER -> evidence.idNumber();
            case FRONT_BLUR -> evidence.idImage().front().blur();
            case FRONT_GLARE -> evidence.idImage().front().glare();
            case FRONT_CROPPED -> evidence.idImage().front().cropped();
            case BACK_BLUR -> evidence.idImage().back().blur();
            case BACK_GLARE -> evidence.idImage().back().glare();
            case BACK_CROPPED -> evidence.idImage().back().cropped();
            case EXPIRES_ON -> evidence.idImage().expiresOn();
            case PHONE_NUMBER -> evidence.phone().number();
            case PHONE_BOUND_SINCE -> evidence.phone().boundSince();
            case PHONE_USUAL -> evidence.phone().usual();
            case PHONE_OWNER_VERIFIED -> evidence.phone().ownerVerified();
            case CARD_NUMBER -> evidence.bankCard().number();
            case CARD_MATCHED -> evidence.bankCard().matched();
            case FACE_CHECK -> evidence.faceCheck();
            case REGION_CODE -> evidence.address().regionCode();
            case ADDRESS_VERIFIED -> evidence.address().verified();
        };
    }
}
