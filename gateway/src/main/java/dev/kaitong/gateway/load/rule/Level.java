package dev.kaitong.gateway.load.rule;

/** How far we restrict ourselves. Each level includes those before it, but for tickets at L4. */
public enum Level {
    /** Nothing is restricted. */
    L0(0),
    /** No improvement plans. */
    L1(1),
    /** Neither what only informs (P3) nor batches (P4). */
    L2(2),
    /** Applications are taken as tickets, without asking anybody. */
    L3(3),
    /** Applications are refused with 503. */
    L4(4);

    private final int number;

    Level(int number) {
        this.number = number;
    }

    /** 0 to 4, as it is stored and shown in metrics. */
    public int number() {
        return number;
    }

    /** The level with a number from 0 to 4. */
    public static Level numbered(int number) {
        for (Level level : values()) {
            if (level.number == number) {
                return level;
            }
        }
        throw new IllegalArgumentException("number: " + number + " (expected: 0 to 4)");
    }

    /** Whether a class is refused, however little is in flight. */
    public boolean refuses(TrafficClass traffic) {
        return switch (this) {
            case L0 -> false;
            case L1 -> traffic == TrafficClass.PLANS;
            case L2, L3 -> traffic.priority() > TrafficClass.APPLICATION.priority();
            case L4 -> traffic.priority() >= TrafficClass.APPLICATION.priority();
        };
    }

    /** Whether applications are taken without asking anybody. */
    public boolean ticketsOnly() {
        return this == L3;
    }

    /** The more restrictive of two. */
    public Level or(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
