package dev.kaitong.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * What must be there again at the next start: the database, the keys, the passwords. Secrets are
 * readable by their owner only.
 */
final class DataDirectory {
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Path root;

    DataDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.root);
        } catch (IOException e) {
            throw new LocalException(
                    "The data directory " + this.root + " cannot be made: " + e.getMessage(), e);
        }
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

    /** Forgets everything. */
    void clear() {
        try (Stream<Path> files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(root))
                    .forEach(DataDirectory::delete);
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

    private static byte[] random() {
        byte[] bytes = new byte[SECRET_BYTES];
        CHANCE.nextBytes(bytes);
        return bytes;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
