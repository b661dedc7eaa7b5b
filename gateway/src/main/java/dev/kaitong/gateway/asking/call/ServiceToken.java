package dev.kaitong.gateway.asking.call;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The token that the gateway shows to the services, read from a file and read again when the file
 * changes, as Kubernetes projects service-account tokens. A file that cannot be read for a moment
 * leaves the last token in use.
 */
public final class ServiceToken {
    private static final Logger LOG = Logger.getLogger(ServiceToken.class);
    // One line of what a header may carry.
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");
    private static final long CHECK_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long BYTES_MAX = 64 * 1024;

    private final @Nullable Path file;
    private final LongSupplier monotonicNanos;
    private final AtomicLong checkAtNanos;
    private volatile @Nullable Known known;

    private record Known(FileTime modified, String header) {}

    /**
     * A token from a file.
     *
     * @param file where it stands; none: the services are asked without a token
     * @param monotonicNanos monotonic time in nanoseconds; the file is looked at once a second
     */
    public ServiceToken(@Nullable Path file, LongSupplier monotonicNanos) {
        this.file = file;
        this.monotonicNanos = monotonicNanos;
        this.checkAtNanos = new AtomicLong(monotonicNanos.getAsLong());
    }

    /** The value of the Authorization header; {@code null} when there is no token. */
    public @Nullable String header() {
        if (file == null) {
            return null;
        }
        long now = monotonicNanos.getAsLong();
        long due = checkAtNanos.get();
        // One caller looks; the others go on with the token they have.
        if (now - due >= 0 && checkAtNanos.compareAndSet(due, now + CHECK_NANOS)) {
            look(file);
        }
        Known current = known;
        return current == null ? null : current.header();
    }

    private void look(Path path) {
        try {
            FileTime modified = Files.getLastModifiedTime(path);
            Known current = known;
            if (current != null && current.modified().equals(modified)) {
                return;
            }
            if (Files.size(path) > BYTES_MAX) {
                LOG.errorf("The service token file %s is larger than %d bytes", path, BYTES_MAX);
                return;
            }
            String token = Files.readString(path).strip();
            if (!TOKEN.matcher(token).matches()) {
                LOG.errorf("The service token file %s holds no token", path);
                return;
            }
            known = new Known(modified, "Bearer " + token);
        } catch (IOException e) {
            LOG.errorf(
                    "The service token file %s cannot be read (%s)",
                    path, e.getClass().getSimpleName());
        }
    }
}
