package dev.kaitong.identity.profile.evidence;

import org.jspecify.annotations.Nullable;

/**
 * How one side of the ID card was photographed.
 *
 * @param blur 0 (sharp) to 1; absent when not measured
 * @param glare 0 (none) to 1; absent when not measured
 * @param cropped whether an edge of the card is cut off; absent when not measured
 */
public record ImageSide(@Nullable Double blur, @Nullable Double glare, @Nullable Boolean cropped) {
    /** No photograph. */
    public static final ImageSide NONE = new ImageSide(null, null, null);

    /** A photograph without any fault. */
    public static final ImageSide CLEAR = new ImageSide(0.0, 0.0, false);

    public ImageSide {
        share("blur", blur);
        share("glare", glare);
    }

    private static void share(String name, @Nullable Double value) {
        if (value != null && !(value >= 0.0 && value <= 1.0)) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: 0 to 1)");
        }
    }
}
