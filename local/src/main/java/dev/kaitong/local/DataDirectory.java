package dev.kaitong.local;

import dev.kaitong.local.postgres.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must be there again at the next start: the database, the keys, the passwords. Secrets are
 * readable by their owner only. One suite at a time holds it.
 */
final class DataDirectory implements AutoCloseable {
    /** Held by the suite that runs; also the sign by which a directory is known as ours. */
    private static final String MARK = "kaitong.lock";

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Path root;
    private @Nullable FileChannel held;

    private DataDirectory(Path root) {
        this.root = root;
    }

    /** One to be used by a suite; made when it is not there. Other people's folders are refused. */
    static DataDirectory of(Path path) {
        Path root = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new LocalException("The data directory " + root + " cannot be made: " + e, e);
        }
        if (Files.notExists(root.resolve(MARK)) && !children(root).isEmpty()) {
            throw new LocalException(
                    root
                            + " is not empty, and what is in it is not data of a suite. Name"
                            + " another directory with --data.");
        }
        return new DataDirectory(root);
    }

    /** One that a suite has used before. */
    static DataDirectory existing(Path path) {
        Path root = path.toAbsolutePath().normalize();
        if (Files.notExists(root.resolve(MARK))) {
            throw new LocalException("There are no data of a suite in " + root + ".");
        }
        return new DataDirectory(root);
    }

    Path root() {
        return root;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path publicKey() {
        return root.resolve("issuer-public.pem");
    }

    Path privateKey() {
        return root.resolve("issuer-private.pem");
    }

    Path serviceToken() {
        return root.resolve("gateway-token");
    }

    /** Takes it for one suite, until closed. */
    synchronized void hold() {
        try {
            FileChannel channel =
                    FileChannel.open(
                            root.resolve(MARK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            @Nullable FileLock lock = lockOn(channel);
            if (lock == null) {
                channel.close();
                throw new LocalException("Another suite runs on the data in " + root + ".");
            }
            held = channel;
        } catch (IOException e) {
            throw new LocalException("The data directory " + root + " cannot be used: " + e, e);
        }
    }

    /** Forgets everything. */
    void clear() {
        try {
            for (Path child : children(root)) {
                if (!child.endsWith(MARK)) {
                    Trees.delete(child);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A password that stays the same between starts. */
    String password(String name) {
        return secret("password-" + name, HexFormat.of().formatHex(random()));
    }

    /** The key under which identity-service keeps personal numbers. */
    String dataKey() {
        return secret("identity-data-key", Base64.getEncoder().encodeToString(random()));
    }

    /** Writes a secret file, whole or not at all. */
    void writeSecret(Path file, String text) {
        try {
            Path half = file.resolveSibling(file.getFileName() + ".half");
            Files.deleteIfExists(half);
            Files.createFile(
                    half,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, text);
            Files.move(
                    half,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        if (held != null) {
            try {
                held.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            held = null;
        }
    }

    private String secret(String name, String fresh) {
        Path file = root.resolve(name);
        try {
            if (Files.notExists(file)) {
                writeSecret(file, fresh);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lockOn(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[SECRET_BYTES];
        CHANCE.nextBytes(bytes);
        return bytes;
    }
}
