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
 * An id that says nothing of what it stands for, as a keyed hash of an address or a phone number: a
 * label that is no phone number itself, as nobody shall be known here by his number. May be absent.
 */
@Documented
@Pattern(regexp = "^(?!(\\+?86)?[- ]?1[0-9]{10}$)(?=.*\\S)[^\\p{Cc}\\p{Cs}]{1,64}$")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Opaque {
    /** What is expected. */
    String message() default
            "must be an opaque id of 1 to 64 characters, no phone number, no control characters";

    /** Validation groups; none. */
    Class<?>[] groups() default {};

    /** Validation payload; none. */
    Class<? extends Payload>[] payload() default {};
}
