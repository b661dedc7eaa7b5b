package dev.kaitong.gateway.load.rule;

/**
 * Which level of restriction holds, one look a second. Up one level after two hot looks in a row;
 * down one after five calm ones. Load alone leads to L2 only: as long as decisions can be made, a
 * ticket is no help. To L3 it goes when the load lasts and the services are asked in vain; nobody
 * asks there, so it is left after five looks to try again. To L4 it goes, from anywhere, when
 * nothing can be written; back to L2 after three looks at which something could.
 */
public final class Ladder {
    /** Hot looks in a row that lead up. */
    public static final int UP = 2;

    /** Calm looks in a row that lead down. */
    public static final int DOWN = 5;

    /** Looks after which L3 is left to try again. */
    public static final int TRY_AGAIN = 5;

    /** Looks in a row with a storage that works that lead out of L4. */
    public static final int WRITES_AGAIN = 3;

    private Level level = Level.L0;
    private int hot;
    private int vain;
    private int calm;
    private int stuck;
    private int stayed;
    private int writes;

    /** The level that holds. */
    public Level level() {
        return level;
    }

    /** Takes one look. */
    public Level look(Pressure pressure) {
        hot = pressure.isHot() ? hot + 1 : 0;
        vain = pressure.isHot() && pressure.isVain() ? vain + 1 : 0;
        calm = pressure.isCalm() ? calm + 1 : 0;
        stuck = pressure.storageStuck() ? stuck + 1 : 0;
        writes = pressure.storageStuck() ? 0 : writes + 1;
        stayed++;
        Level next = next();
        if (next != level) {
            level = next;
            hot = 0;
            vain = 0;
            calm = 0;
            stayed = 0;
        }
        return level;
    }

    private Level next() {
        if (stuck >= UP) {
            return Level.L4;
        }
        return switch (level) {
            case L0 -> hot >= UP ? Level.L1 : Level.L0;
            case L1 -> hot >= UP ? Level.L2 : calm >= DOWN ? Level.L0 : Level.L1;
            case L2 -> vain >= UP ? Level.L3 : calm >= DOWN ? Level.L1 : Level.L2;
            case L3 -> stayed >= TRY_AGAIN ? Level.L2 : Level.L3;
            case L4 -> writes >= WRITES_AGAIN ? Level.L2 : Level.L4;
        };
    }
}
