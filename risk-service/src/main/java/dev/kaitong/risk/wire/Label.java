package dev.kaitong.risk.wire;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An id or a name given by another system: 1 to 64 characters, none of them a control character or
 * half of a surrogate pair, which could not be stored. May be absent.
 */
@Documented
@Pattern(regexp = "^(?=.*\\S)[^\\p{Cc}\\p{Cs}]{1,64}$")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Label {
    /** What is expected. */
    String message() default "must be 1 to 64 characters, no control characters";

    /** Validation groups; none. */
    Class<?>[] groups() default {};

    /** Validation payload; none. */
    Class<? extends Payload>[] payload() default {};
}
