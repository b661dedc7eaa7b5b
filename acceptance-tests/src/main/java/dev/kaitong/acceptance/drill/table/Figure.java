package dev.kaitong.acceptance.drill.table;

/**
 * One figure of the table.
 *
 * @param id for instance {@code R6}
 * @param name what it is
 * @param target what is to be reached
 * @param measured what was seen
 * @param verdict what is said of it
 */
public record Figure(String id, String name, String target, String measured, Verdict verdict) {
    /** What is said of a figure. */
    public enum Verdict {
        MET("met"),
        MISSED("MISSED"),
        NOT_MEASURED("NOT MEASURED");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** As printed. */
        String word() {
            return word;
        }
    }

    static Figure of(String id, String name, String target, String measured, boolean met) {
        return new Figure(id, name, target, measured, met ? Verdict.MET : Verdict.MISSED);
    }

    static Figure notMeasured(String id, String name, String target, String why) {
        return new Figure(id, name, target, why, Verdict.NOT_MEASURED);
    }
}
