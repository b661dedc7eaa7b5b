package dev.kaitong.credit.score;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Era;
import dev.kaitong.contract.FieldException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One credit account.
 *
 * @param source where it is held
 * @param openedOn day of opening
 * @param limitFen its limit in fen, 0 or more
 * @param months its months, at most {@link #MONTHS_MAX}, each once; kept newest first
 * @param overdueFen what is past due of it now in fen, where that is known; without, it is what the
 *     newest month leaves unpaid
 */
public record Account(
        AccountSource source,
        LocalDate openedOn,
        long limitFen,
        List<Month> months,
        @Nullable Long overdueFen) {
    /** Most months of one account: ten years. */
    public static final int MONTHS_MAX = 120;

    public Account {
        Checks.present("source", source);
        Checks.present("openedOn", openedOn);
        Era.day("openedOn", openedOn);
        Checks.between("limitFen", limitFen, 0, Bounds.MOST_FEN);
        months = newestFirst(Checks.list("months", months, MONTHS_MAX));
        if (overdueFen != null) {
            Checks.between("overdueFen", overdueFen, 0, Bounds.MOST_FEN);
        }
    }

    /** An account of which no more than its months is known. */
    public Account(AccountSource source, LocalDate openedOn, long limitFen, List<Month> months) {
        this(source, openedOn, limitFen, months, null);
    }

    /** Whether it tells nothing about the use of limits: the line's own limit is not fed. */
    boolean isWithoutLimit() {
        return source == AccountSource.OWN_LINE && limitFen == 0;
    }

    private static List<Month> newestFirst(List<Month> months) {
        boolean inOrder = true;
        for (int i = 1; i < months.size(); i++) {
            int step = months.get(i - 1).month().compareTo(months.get(i).month());
            if (step == 0) {
                throw duplicate(months.get(i));
            }
            inOrder &= step > 0;
        }
        if (inOrder) {
            return months;
        }
        List<Month> sorted = new ArrayList<>(months);
        sorted.sort(Comparator.comparing(Month::month).reversed());
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).month().equals(sorted.get(i).month())) {
                throw duplicate(sorted.get(i));
            }
        }
        return List.copyOf(sorted);
    }

    private static FieldException duplicate(Month month) {
        return new FieldException("months", month.month() + " twice", "each month once");
    }
}
