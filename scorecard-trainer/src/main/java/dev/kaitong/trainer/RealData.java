package dev.kaitong.trainer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** The 21,000 rows, checked against their fingerprint before use. */
public final class RealData {
    /** SHA-256 of the file, as its publisher's README gives it. */
    public static final String SHA_256 =
            "4c1b650b77e8313c0c4fb9b7545b31bf227e0d78af38a5cdb3a03a1f3e3bc8aa";

    private RealData() {}

    /** All rows, in the order of the file. */
    public static List<Row> read() {
        byte[] bytes;
        try (InputStream in =
                Objects.requireNonNull(
                        RealData.class.getResourceAsStream("train.csv"), "train.csv")) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!SHA_256.equals(fingerprint(bytes))) {
            throw new IllegalStateException(
                    "train.csv is not the file it was: " + fingerprint(bytes));
        }
        return new String(bytes, StandardCharsets.US_ASCII).lines().skip(1).map(Row::of).toList();
    }

    private static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
