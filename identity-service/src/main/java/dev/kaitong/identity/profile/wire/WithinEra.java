package dev.kaitong.identity.profile.wire;

import dev.kaitong.contract.Era;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A calendar day or an instant from 1900 to 9999. May be absent. */
@Documented
@Constraint(validatedBy = {WithinEra.OfDay.class, WithinEra.OfInstant.class})
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface WithinEra {
    /** What is expected. */
    String message() default "must be from " + Era.EXPECTED;

    /** Validation groups; none. */
    Class<?>[] groups() default {};

    /** Validation payload; none. */
    Class<? extends Payload>[] payload() default {};

    /** Checks a calendar day. */
    final class OfDay implements ConstraintValidator<WithinEra, LocalDate> {
        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || Era.contains(day);
        }
    }

    /** Checks an instant. */
    final class OfInstant implements ConstraintValidator<WithinEra, Instant> {
        @Override
        public boolean isValid(@Nullable Instant instant, ConstraintValidatorContext context) {
            return instant == null || Era.contains(instant);
        }
    }
}
