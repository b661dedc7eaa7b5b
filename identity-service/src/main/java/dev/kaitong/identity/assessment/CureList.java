package dev.kaitong.identity.assessment;

import dev.kaitong.contract.Cure;
import dev.kaitong.contract.Era;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.edge.problem.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cures of a request, which may leave out parameters. */
final class CureList {
    private CureList() {}

    /** The cures as given, without parameters where none came; adds what is wrong with them. */
    static List<Cure> read(List<Cure> given, List<FieldError> errors) {
        List<Cure> cures = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Cure cure = given.get(i);
            // JSON fills a record whatever its annotations promise.
            if (Objects.isNull(cure.code())) {
                errors.add(new FieldError("cures[" + i + "].code", "must not be null"));
                continue;
            }
            ReasonParams params = Objects.requireNonNullElse(cure.params(), ReasonParams.NONE);
            @Nullable LocalDate until = params.until();
            if (until != null && !Era.contains(until)) {
                errors.add(
                        new FieldError(
                                "cures[" + i + "].params.until", "must be from " + Era.EXPECTED));
            }
            cures.add(new Cure(cure.code(), params));
        }
        return cures;
    }
}
