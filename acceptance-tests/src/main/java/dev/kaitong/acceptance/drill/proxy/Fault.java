package dev.kaitong.acceptance.drill.proxy;

import java.util.Arrays;
import java.util.List;

/** How a service may be out of order, as seen by whoever asks it. */
public enum Fault {
    /** None: everything is passed on as it is. */
    NONE(Counts.NO, "passes everything on"),
    /** Nobody listens. */
    REFUSE(Counts.YES, "no connection is accepted, and open ones are cut"),
    /** The connection is cut when the request has come. */
    RESET(Counts.YES, "RST instead of an answer"),
    /** The connection is cut in the middle of the answer. */
    RESET_AMID(Counts.YES, "RST after half of the true answer"),
    /** The connection ends in good order, without an answer. */
    CLOSE(Counts.YES, "FIN instead of an answer"),
    /** Takes the request and never answers, not even when the fault is over. */
    HANG(Counts.YES, "takes the request and never answers it"),
    /** Packets vanish: no handshake is finished, nothing is read. */
    BLACKHOLE(Counts.YES, "accepts nothing, reads nothing, answers nothing"),
    /** The true answer after two seconds. */
    SLOW(Counts.YES, "the true answer after 2 s"),
    /** The true answer after 550 ms: in time, but later than a well service answers. */
    SLOW_SUCCESS(Counts.YES, "the true answer after 550 ms"),
    /** The true answer, a byte every 20 ms. */
    DRIBBLE(Counts.YES, "the true answer, a byte every 20 ms"),
    STATUS_500(Counts.YES, "status 500"),
    STATUS_503(Counts.YES, "status 503 with Retry-After: 30"),
    STATUS_429(Counts.YES, "status 429 with Retry-After: 30"),
    /** As with an expired token: our fault, and no sign of an ill service. */
    STATUS_401(Counts.NO, "status 401, as with an expired token"),
    /** As with a wrong path: our fault, and no sign of an ill service. */
    STATUS_404(Counts.NO, "status 404"),
    HTML(Counts.YES, "200 with a page in HTML"),
    GARBAGE(Counts.YES, "200, said to be JSON, random bytes"),
    EMPTY(Counts.YES, "200, said to be JSON, no body"),
    NULL(Counts.YES, "200 null"),
    EMPTY_OBJECT(Counts.YES, "200 {}"),
    UNKNOWN_ENUM(Counts.YES, "the true answer with outcome MAYBE"),
    WRONG_TYPES(Counts.YES, "the true answer with a number for an outcome, a text for measures"),
    /** As of a cache in between. */
    STALE(Counts.YES, "the true answer, as of a year ago"),
    WRONG_SERVICE(Counts.YES, "the true answer in the name of another service"),
    WRONG_REQUEST_ID(Counts.YES, "the true answer to somebody else's request"),
    /** A refusal that is another's. */
    FOREIGN_FAIL(Counts.YES, "a well-formed FAIL that answers somebody else's request"),
    /** A refusal that says no reason. */
    BARE_FAIL(Counts.YES, "FAIL without a reason"),
    /** A refusal inside an error. */
    FAIL_AS_ERROR(Counts.YES, "status 500 around a well-formed FAIL"),
    /** An approval inside a refusal to work. */
    PASS_AS_ERROR(Counts.YES, "status 503 around a well-formed PASS"),
    TRUNCATED(Counts.YES, "the true answer, cut off before its announced length"),
    BAD_CHUNK(Counts.YES, "chunks whose length is no number"),
    HUGE_HEADER(Counts.YES, "a header of 1 MiB"),
    REDIRECT(Counts.YES, "302 to another path"),
    /** What only a cap on the body refuses. */
    OVERSIZED(Counts.YES, "the true answer, with 288 KiB of blanks in it"),
    NOT_HTTP(Counts.YES, "the greeting of a mail server"),
    ENDLESS(Counts.YES, "a body that never ends, as fast as it is taken");

    /** Whether a breaker has to count it against the service. */
    private enum Counts {
        YES,
        NO
    }

    private final Counts counts;
    private final String words;

    Fault(Counts counts, String words) {
        this.counts = counts;
        this.words = words;
    }

    /** Every one but {@link #NONE}. */
    public static List<Fault> all() {
        return Arrays.stream(values()).filter(fault -> fault != NONE).toList();
    }

    /** Whether a breaker has to count it against the service. */
    public boolean counts() {
        return counts == Counts.YES;
    }

    /** Whether it is felt before any request is read. */
    boolean atTheDoor() {
        return this == REFUSE || this == BLACKHOLE;
    }

    /** What it does. */
    public String words() {
        return words;
    }
}
