package dev.kaitong.acceptance.drill.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One application under one key, and everything that was heard of it. */
public final class Entry {
    private static final int CONFLICT = 409;

    private final Applicant applicant;
    private final String key;
    private final boolean twin;
    private final List<Heard> heard = new ArrayList<>();

    /**
     * @param twin whether the same applicant applies at the same time under another key, or the
     *     same key is used twice at the same time
     */
    public Entry(Applicant applicant, String key, boolean twin) {
        this.applicant = applicant;
        this.key = key;
        this.twin = twin;
    }

    /** Who applies. */
    public Applicant applicant() {
        return applicant;
    }

    /** Under which key. */
    public String key() {
        return key;
    }

    /** Whether somebody else applies for the same applicant at the same time. */
    public boolean twin() {
        return twin;
    }

    /** Writes down what came. */
    public synchronized void add(Heard what) {
        heard.add(what);
    }

    /** All that came, in order. */
    public synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Answers among it. */
    public List<Heard.Answer> answers() {
        return heard().stream()
                .filter(Heard.Answer.class::isInstance)
                .map(Heard.Answer.class::cast)
                .toList();
    }

    /** The first answer that took the application. */
    public Optional<Heard.Answer> acknowledged() {
        return answers().stream().filter(Heard.Answer::acknowledges).findFirst();
    }

    /** Whether the applicant knows what became of it, so that nothing need be sent again. */
    public boolean settled() {
        return acknowledged().isPresent()
                || (twin && answers().stream().anyMatch(this::otherWasFaster));
    }

    /** There is a line already; a key that runs is another matter, and is to be sent again. */
    private boolean otherWasFaster(Heard.Answer answer) {
        return answer.status() == CONFLICT && answer.body().contains("has a line");
    }

    @Override
    public String toString() {
        return applicant.kind() + " " + applicant.id() + " key " + key;
    }
}
