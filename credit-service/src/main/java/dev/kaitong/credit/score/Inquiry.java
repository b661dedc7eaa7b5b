package dev.kaitong.credit.score;

import dev.kaitong.contract.Checks;
import java.time.LocalDate;

/**
 * A lender asked about the applicant.
 *
 * @param on the day
 * @param by who asked
 */
public record Inquiry(LocalDate on, String by) {
    public Inquiry {
        Checks.present("on", on);
        Checks.present("by", by);
    }
}
