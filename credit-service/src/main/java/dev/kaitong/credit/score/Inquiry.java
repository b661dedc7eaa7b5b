package dev.kaitong.credit.score;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Era;
import java.time.LocalDate;

/**
 * A lender asked about the applicant.
 *
 * @param on the day
 * @param by who asked, at most 64 characters
 */
public record Inquiry(LocalDate on, String by) {
    public Inquiry {
        Checks.present("on", on);
        Era.day("on", on);
        Checks.present("by", by);
        Bounds.word("by", by);
    }
}
