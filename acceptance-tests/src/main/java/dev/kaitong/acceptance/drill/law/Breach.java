package dev.kaitong.acceptance.drill.law;

/**
 * A law was broken.
 *
 * @param law which
 * @param what how, with the ids that are needed to look into it
 */
public record Breach(Law law, String what) {
    private static final int CHARACTERS_MAX = 300;

    public Breach {
        what = what.length() > CHARACTERS_MAX ? what.substring(0, CHARACTERS_MAX) + "..." : what;
    }

    @Override
    public String toString() {
        return law + ": " + what;
    }
}
