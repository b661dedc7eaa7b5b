package dev.kaitong.gateway.decisionlog.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The end of one chain of the decision log. Each process that decides writes a chain of its own, so
 * that several never wait for each other. A link's hash is SHA-256 over the hash before it and the
 * canonical text of its decision; the first stands on the writer's id and the id of the chain that
 * was started last before it.
 *
 * @param writerId whose chain
 * @param length how many decisions it has
 * @param hash the hash of the last of them; of the start when there is none, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // a hash; compared by MessageDigest.isEqual only
public record ChainHead(UUID writerId, long length, byte[] hash) {
    private static final String START = "kaitong decision log";

    /** A chain without a decision. */
    public static ChainHead start(UUID writerId, @Nullable UUID predecessor) {
        MessageDigest digest = sha256();
        digest.update(START.getBytes(StandardCharsets.UTF_8));
        digest.update(writerId.toString().getBytes(StandardCharsets.UTF_8));
        if (predecessor != null) {
            digest.update(predecessor.toString().getBytes(StandardCharsets.UTF_8));
        }
        return new ChainHead(writerId, 0, digest.digest());
    }

    /** The chain with one more decision. */
    public ChainHead next(String record) {
        MessageDigest digest = sha256();
        digest.update(hash);
        digest.update(record.getBytes(StandardCharsets.UTF_8));
        return new ChainHead(writerId, length + 1, digest.digest());
    }

    /** Whether this is exactly that end. */
    public boolean is(UUID otherWriterId, long otherLength, byte[] otherHash) {
        return writerId.equals(otherWriterId)
                && length == otherLength
                && MessageDigest.isEqual(hash, otherHash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
