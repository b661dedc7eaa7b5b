package dev.kaitong.acceptance.bench.report;

/** What is said of a figure and its target. */
public enum Verdict {
    /** It has none. */
    NONE(""),
    MET("met"),
    MISSED("MISSED"),
    /** The machine was not quiet, so nothing is said. */
    WITHHELD("withheld");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** As printed. */
    public String word() {
        return word;
    }
}
