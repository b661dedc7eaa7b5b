package dev.kaitong.gateway.line.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The set of holds on a line: at most one of each kind.
 *
 * @param list in the order of their kinds
 */
public record Holds(List<Hold> list) {
    /** No hold. */
    public static final Holds NONE = new Holds(List.of());

    public Holds {
        list = list.stream().sorted(Comparator.comparing(Hold::kind)).toList();
        if (list.stream().map(Hold::kind).distinct().count() != list.size()) {
            throw new IllegalArgumentException(
                    "list: several of one kind (expected: at most one of each)");
        }
    }

    /** The hold of a kind. */
    public Optional<Hold> of(HoldKind kind) {
        return list.stream().filter(hold -> hold.kind() == kind).findFirst();
    }

    /** With this hold, in the place of another of its kind. */
    public Holds with(Hold hold) {
        List<Hold> holds = new ArrayList<>(without(hold.kind()).list);
        holds.add(hold);
        return new Holds(holds);
    }

    /** Without the hold of a kind, if there is one. */
    public Holds without(HoldKind kind) {
        return new Holds(list.stream().filter(hold -> hold.kind() != kind).toList());
    }

    /** Whether new purchases are kept off. */
    public boolean block() {
        return !list.isEmpty();
    }
}
