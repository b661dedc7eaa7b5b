package dev.kaitong.acceptance.drill.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes up applications from a seed; the same seed gives the same schedule again. */
public final class Ledger {
    /** One in so many applies twice at the same time, in turn under two keys and under one. */
    private static final int TWIN_EVERY = 12;

    private final Random chance;
    private final AtomicInteger numbers = new AtomicInteger(1);
    private int twins;

    /** A ledger without an entry. */
    public Ledger(long seed) {
        this.chance = new Random(seed);
    }

    /**
     * Fresh applicants and what they will send.
     *
     * @param name of what happens meanwhile; the applicants' ids begin with it
     * @param count how many requests
     */
    public List<Entry> entries(String name, int count) {
        List<Entry> entries = new ArrayList<>();
        while (entries.size() < count) {
            Applicant applicant = applicant(name, Kind.any(chance));
            boolean twin = chance.nextInt(TWIN_EVERY) == 0;
            entries.add(new Entry(applicant, "k-" + applicant.id(), twin));
            if (twin) {
                String other = twins++ % 2 == 0 ? "-b" : "";
                entries.add(new Entry(applicant, "k-" + applicant.id() + other, true));
            }
        }
        return entries;
    }

    /** One fresh applicant. */
    public Applicant applicant(String name, Kind kind) {
        int number = numbers.getAndIncrement();
        return new Applicant(name + "." + number, kind, number);
    }
}
