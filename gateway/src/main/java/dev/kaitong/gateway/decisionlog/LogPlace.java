package dev.kaitong.gateway.decisionlog;

import java.util.HexFormat;
import java.util.UUID;

/**
 * Where a decision stands in the tamper-evident log.
 *
 * @param writerId whose chain
 * @param chainNo its place in that chain, from 1
 * @param previousHash hash of the decision before it, in hexadecimal
 * @param hash SHA-256 over the hash before it and the text of the decision, in hexadecimal
 */
public record LogPlace(UUID writerId, long chainNo, String previousHash, String hash) {
    LogPlace(UUID writerId, long chainNo, byte[] previousHash, byte[] hash) {
        this(
                writerId,
                chainNo,
                HexFormat.of().formatHex(previousHash),
                HexFormat.of().formatHex(hash));
    }
}
