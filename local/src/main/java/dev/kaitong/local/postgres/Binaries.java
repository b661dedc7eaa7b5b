package dev.kaitong.local.postgres;

import dev.kaitong.local.LocalException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from the archive that the build puts on the class path for
 * the platform it runs on.
 *
 * @param root where bin, lib and share are
 */
public record Binaries(Path root) {
    /** As the archives of io.zonky.test.postgres are named. */
    private static final List<String> ARCHIVES =
            List.of(
                    "postgres-linux-x86_64.txz",
                    "postgres-linux-arm_64.txz",
                    "postgres-darwin-x86_64.txz",
                    "postgres-darwin-arm_64.txz");

    private static final int EXECUTABLE = 0100;
    private static final int NAME_CHARACTERS = 16;

    /** The programs, unpacked under a folder of ours where they are kept between starts. */
    public static Binaries under(Path folder) {
        for (String archive : ARCHIVES) {
            try (@Nullable InputStream there = open(archive)) {
                if (there != null) {
                    return unpack(archive, folder);
                }
            } catch (IOException e) {
                throw new LocalException(
                        "PostgreSQL's programs could not be unpacked under "
                                + folder
                                + ": "
                                + e.getMessage(),
                        e);
            }
        }
        throw new LocalException(
                "The build has no PostgreSQL for "
                        + System.getProperty("os.name")
                        + " on "
                        + System.getProperty("os.arch")
                        + ". "
                        + ForeignServer.ADVICE);
    }

    /** One of the programs. */
    Path program(String name) {
        return root.resolve("bin").resolve(name);
    }

    private static Binaries unpack(String archive, Path folder) throws IOException {
        Path root = folder.toAbsolutePath().resolve("postgresql-" + digest(archive));
        if (Files.notExists(root)) {
            Files.createDirectories(root.getParent());
            Path half = Files.createTempDirectory(root.getParent(), "unpacking-");
            unpackInto(half, archive);
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
            try {
                Files.move(half, root, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException
                    | DirectoryNotEmptyException
                    | AtomicMoveNotSupportedException e) {
                // Another start was faster; its programs are the same.
                if (Files.notExists(root)) {
                    throw e;
                }
            }
        }
        return new Binaries(root);
    }

    private static void unpackInto(Path folder, String archive) throws IOException {
        try (@Nullable InputStream file = open(archive);
                TarArchiveInputStream entries =
                        new TarArchiveInputStream(new XZInputStream(present(file)))) {
            for (@Nullable TarArchiveEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("an entry points outside: " + entry.getName());
                }
                write(entries, entry, target);
            }
        }
    }

    private static void write(InputStream bytes, TarArchiveEntry entry, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(bytes, target);
        boolean runs = (entry.getMode() & EXECUTABLE) != 0;
        Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Another version of the archive is unpacked beside, never over. */
    private static String digest(String archive) throws IOException {
        try (@Nullable InputStream file = open(archive)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(present(file), digest)
                    .transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest()).substring(0, NAME_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable InputStream open(String archive) {
        return Binaries.class.getResourceAsStream("/" + archive);
    }

    private static InputStream present(@Nullable InputStream file) {
        if (file == null) {
            throw new UncheckedIOException(new IOException("the archive went away"));
        }
        return file;
    }
}
