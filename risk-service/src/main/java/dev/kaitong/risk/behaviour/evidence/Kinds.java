package dev.kaitong.risk.behaviour.evidence;

import dev.kaitong.contract.FieldException;

/** The kinds of violations are the words of whoever records them. */
final class Kinds {
    private static final int LENGTH_MAX = 64;

    private Kinds() {}

    static void check(String kind) {
        if (kind.isBlank()
                || kind.codePointCount(0, kind.length()) > LENGTH_MAX
                || kind.codePoints().anyMatch(Kinds::cannotBeStored)) {
            throw new FieldException("kind", kind, "1 to 64 characters, no control characters");
        }
    }

    private static boolean cannotBeStored(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE;
    }
}
