package dev.kaitong.gateway.webhook.rule;

import java.util.List;

/**
 * Which addresses are everybody's: those of the global unicast space that no special-purpose
 * registry takes out (RFC 6890, IANA). Whatever is not known to be public is not.
 */
public final class PublicAddress {
    private static final int BYTES_V4 = 4;
    private static final int BYTES_V6 = 16;

    private static final List<Block> NOT_PUBLIC_V4 =
            List.of(
                    new Block(8, 0),
                    new Block(8, 10),
                    new Block(10, 100, 64),
                    new Block(8, 127),
                    new Block(16, 169, 254),
                    new Block(12, 172, 16),
                    new Block(24, 192, 0, 0),
                    new Block(24, 192, 0, 2),
                    new Block(24, 192, 88, 99),
                    new Block(16, 192, 168),
                    new Block(15, 198, 18),
                    new Block(24, 198, 51, 100),
                    new Block(24, 203, 0, 113),
                    // Multicast, reserved, broadcast.
                    new Block(3, 224));

    private static final Block GLOBAL_V6 = new Block(3, 0x20);
    private static final List<Block> NOT_PUBLIC_V6 =
            List.of(
                    // Special purposes, Teredo among them.
                    new Block(23, 0x20, 0x01, 0x00),
                    new Block(32, 0x20, 0x01, 0x0d, 0xb8),
                    // 6to4 leads to any address of version 4.
                    new Block(16, 0x20, 0x02),
                    new Block(20, 0x3f, 0xff, 0x00));

    private PublicAddress() {}

    /**
     * Whether an address is everybody's.
     *
     * @param address 4 or 16 bytes, most significant first
     */
    public static boolean is(byte[] address) {
        return switch (address.length) {
            case BYTES_V4 -> NOT_PUBLIC_V4.stream().noneMatch(block -> block.holds(address));
            case BYTES_V6 ->
                    GLOBAL_V6.holds(address)
                            && NOT_PUBLIC_V6.stream().noneMatch(block -> block.holds(address));
            default ->
                    throw new IllegalArgumentException(
                            "address: " + address.length + " bytes (expected: 4 or 16)");
        };
    }

    /** The addresses that begin with the same bits. */
    private static final class Block {
        private final int bits;
        private final int[] first;

        Block(int bits, int... first) {
            this.bits = bits;
            this.first = first;
        }

        boolean holds(byte[] address) {
            for (int i = 0; i * Byte.SIZE < bits; i++) {
                int free = Math.max(0, Byte.SIZE * (i + 1) - bits);
                int expected = i < first.length ? first[i] : 0;
                if (Byte.toUnsignedInt(address[i]) >> free != expected >> free) {
                    return false;
                }
            }
            return true;
        }
    }
}
