package dev.kaitong.edge.http;

/** Header names of our own. */
public final class Headers {
    /** Id of a request; made when absent, echoed always, passed on to every service. */
    public static final String REQUEST_ID = "X-Request-Id";

    /** Milliseconds that the caller will still wait; work whose time is over is dropped. */
    public static final String DEADLINE_MILLIS = "Kaitong-Deadline-Millis";

    private Headers() {}
}
