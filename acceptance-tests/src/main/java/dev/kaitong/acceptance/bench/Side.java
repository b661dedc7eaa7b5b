package dev.kaitong.acceptance.bench;

import dev.kaitong.acceptance.bench.load.Target;
import java.util.List;

/** One of the two that are compared. */
interface Side {
    /** What it is called in what is printed. */
    String name();

    /** What is asked of it: one decision a request. */
    Target target();

    /** Its four processes. */
    List<Long> pids();
}
