package dev.kaitong.edge.wire;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The id of an applicant: 1 to 64 letters, digits, dots, underscores or hyphens. */
@Documented
@NotNull
@Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.METHOD
})
@Retention(RetentionPolicy.RUNTIME)
public @interface ApplicantId {
    /** What is expected. */
    String message() default "must be 1 to 64 letters, digits, '.', '_' or '-'";

    /** Validation groups; none. */
    Class<?>[] groups() default {};

    /** Validation payload; none. */
    Class<? extends Payload>[] payload() default {};
}
