package dev.kaitong.identity.profile.wire;

import dev.kaitong.identity.profile.evidence.ImageSide;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.jspecify.annotations.Nullable;

/**
 * One side of the ID card as it was photographed.
 *
 * @param blur 0 to 1; over 0.30 is not legible
 * @param glare 0 to 1; over 0.30 is not legible
 * @param cropped whether an edge is cut off
 */
public record ImageSideDocument(
        @Nullable @DecimalMin("0") @DecimalMax("1") Double blur,
        @Nullable @DecimalMin("0") @DecimalMax("1") Double glare,
        @Nullable Boolean cropped) {

    static @Nullable ImageSideDocument from(ImageSide side) {
        return side.equals(ImageSide.NONE)
                ? null
                : new ImageSideDocument(side.blur(), side.glare(), side.cropped());
    }

    static ImageSide toSide(@Nullable ImageSideDocument side) {
        return side == null ? ImageSide.NONE : new ImageSide(side.blur, side.glare, side.cropped);
    }
}
