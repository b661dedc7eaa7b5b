package dev.kaitong.identity.profile.evidence;

/**
 * How personal values leave the service: enough for their owner to recognise, too little for anyone
 * else to use. A masked value stays as it is.
 */
public final class Mask {
    private static final String SIGN = "*";

    private Mask() {}

    /** Whether a value has been masked already. */
    public static boolean masked(String value) {
        return value.contains(SIGN);
    }

    /** All but the last character of a name. */
    public static String name(String value) {
        return cover(value, 0, 1);
    }

    /** All but the first and the last character of an ID number. */
    public static String idNumber(String value) {
        return cover(value, 1, 1);
    }

    /** All but the last four digits of a phone number. */
    public static String phoneNumber(String value) {
        return cover(value, 0, 4);
    }

    /** All but the last four digits of a card number. */
    public static String cardNumber(String value) {
        return cover(value, 0, 4);
    }

    /** A value too short to keep anything of it is covered whole; an empty one stays empty. */
    private static String cover(String value, int first, int last) {
        if (masked(value)) {
            return value;
        }
        int[] points = value.codePoints().toArray();
        if (points.length <= first + last) {
            return SIGN.repeat(points.length);
        }
        int hidden = points.length - first - last;
        return new String(points, 0, first)
                + SIGN.repeat(hidden)
                + new String(points, first + hidden, last);
    }
}
