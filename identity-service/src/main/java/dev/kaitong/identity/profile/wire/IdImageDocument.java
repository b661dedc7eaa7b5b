package dev.kaitong.identity.profile.wire;

import dev.kaitong.identity.profile.evidence.IdImage;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The photographs of the ID card.
 *
 * @param front the side with the portrait
 * @param back the side with the emblem
 * @param expiresOn last day on which the card is valid; 9999-12-31 for a card without an end
 */
public record IdImageDocument(
        @Nullable @Valid ImageSideDocument front,
        @Nullable @Valid ImageSideDocument back,
        @Nullable @WithinEra LocalDate expiresOn) {

    static @Nullable IdImageDocument from(IdImage image) {
        return image.equals(IdImage.NONE)
                ? null
                : new IdImageDocument(
                        ImageSideDocument.from(image.front()),
                        ImageSideDocument.from(image.back()),
                        image.expiresOn());
    }

    static IdImage toImage(@Nullable IdImageDocument image) {
        return image == null
                ? IdImage.NONE
                : new IdImage(
                        ImageSideDocument.toSide(image.front),
                        ImageSideDocument.toSide(image.back),
                        image.expiresOn);
    }
}
