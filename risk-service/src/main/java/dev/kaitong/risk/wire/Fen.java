package dev.kaitong.risk.wire;

import dev.kaitong.risk.behaviour.evidence.Evidence;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An amount in whole fen: 0 to 10^15, so that no sum of a few hundred of them overflows. */
@Documented
@NotNull
@Min(0)
@Max(Fen.MOST)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Fen {
    /** The largest amount. */
    long MOST = Evidence.FEN_MAX;

    /** What is expected. */
    String message() default "must be 0 to 1000000000000000 fen";

    /** Validation groups; none. */
    Class<?>[] groups() default {};

    /** Validation payload; none. */
    Class<? extends Payload>[] payload() default {};
}
