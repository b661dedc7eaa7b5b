package dev.kaitong.acceptance.replay;

/**
 * Somebody of a population, whose label only the judge knows.
 *
 * @param archetype what they are
 * @param label HONEST, OVERSPEND, JUGGLER, CASHOUT or ATO
 */
record Person(String archetype, String label) {
    boolean honest() {
        return label.equals("HONEST");
    }

    boolean thinFile() {
        return archetype.equals("THIN_FILE");
    }

    boolean juggles() {
        return label.equals("JUGGLER");
    }

    /** Whether purchases are made by them, or in their name, that are fraudulent. */
    boolean fraud() {
        return label.equals("CASHOUT") || label.equals("ATO");
    }
}
