package dev.kaitong.gateway.storage;

import java.sql.SQLException;

/** Removing many rows in small portions, so that it never stands in anybody's way. */
public final class Portions {
    /** Rows of one portion, at most. */
    public static final int ROWS = 1_000;

    private static final int MOST = 500;

    private Portions() {}

    /** One portion. */
    @FunctionalInterface
    public interface Portion {
        /** Removes up to {@link #ROWS} rows; how many. */
        int remove() throws SQLException;
    }

    /**
     * Removes portions until one is not full, or 500 of them are done; how many rows in all. What
     * is left waits for the next time.
     */
    public static int removeAll(Portion portion) throws SQLException {
        int all = 0;
        for (int i = 0; i < MOST; i++) {
            int removed = portion.remove();
            all += removed;
            if (removed < ROWS) {
                return all;
            }
        }
        return all;
    }
}
