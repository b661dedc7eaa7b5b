package dev.kaitong.identity.profile.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The photographs of the ID card.
 *
 * @param front the side with the portrait
 * @param back the side with the emblem and the validity
 * @param expiresOn last day on which the card is valid, as printed on its back
 */
public record IdImage(ImageSide front, ImageSide back, @Nullable LocalDate expiresOn) {
    /** No photographs. */
    public static final IdImage NONE = new IdImage(ImageSide.NONE, ImageSide.NONE, null);

    /** The same with another front. */
    public IdImage withFront(ImageSide value) {
        return new IdImage(value, back, expiresOn);
    }

    /** The same with another back. */
    public IdImage withBack(ImageSide value) {
        return new IdImage(front, value, expiresOn);
    }

    /** The same with another last day of validity. */
    public IdImage withExpiresOn(LocalDate value) {
        return new IdImage(front, back, value);
    }
}
