package dev.kaitong.acceptance.drill.agent;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A program that says in a line each what its methods give, until it is ended. */
public final class Victim {
    private Victim() {}

    /** Says a line every 50 ms. */
    public static void main(String[] words) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            System.out.println(counts() + " " + kept("a", 7L, true));
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    static boolean counts() {
        return Boolean.getBoolean("victim.counts");
    }

    static String kept(String text, long number, boolean flag) {
        return text + number + flag;
    }
}
