package dev.kaitong.edge.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.kaitong.contract.FieldException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names the field and what was expected, from what the JSON parser or the validator complained
 * about.
 */
final class BadInput {
    private BadInput() {}

    static String detail(List<FieldError> errors) {
        return errors.stream()
                .map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining("; "));
    }

    static List<FieldError> of(ConstraintViolationException exception) {
        return exception.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
    }

    /** Fields of a mapping error; empty when the text is no JSON at all. */
    static List<FieldError> of(JsonProcessingException exception) {
        if (exception.getCause() instanceof FieldException own) {
            String path = exception instanceof JsonMappingException mapping ? path(mapping) : "";
            String field = path.isEmpty() ? own.field() : path + "." + own.field();
            return List.of(new FieldError(field, "must be " + own.expected()));
        }
        if (exception instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return List.of(new FieldError(path(mapping), expectation(mapping)));
        }
        if (exception instanceof MismatchedInputException mismatch && !somethingFollows(mismatch)) {
            return List.of(new FieldError("body", expectation(mismatch)));
        }
        return List.of();
    }

    /** Jackson has no type of its own for a second value after the first. */
    private static boolean somethingFollows(MismatchedInputException exception) {
        return exception.getOriginalMessage().startsWith("Trailing token");
    }

    private static String expectation(JsonMappingException exception) {
        return switch (exception) {
            case UnrecognizedPropertyException unknown ->
                    "unknown field; known: " + known(unknown.getKnownPropertyIds());
            case InvalidFormatException format -> "must be " + typeName(format.getTargetType());
            case MismatchedInputException mismatch ->
                    "must be " + typeName(mismatch.getTargetType());
            default -> "is not valid";
        };
    }

    private static String known(@Nullable Collection<Object> names) {
        return names == null
                ? "none"
                : names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String typeName(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        if (type == LocalDate.class) {
            return "a calendar date such as 2026-01-31";
        }
        if (type == YearMonth.class) {
            return "a month such as 2026-01";
        }
        if (type == Instant.class) {
            return "an RFC 3339 time in UTC such as 2026-01-31T08:00:00Z";
        }
        if (type == String.class) {
            return "a text";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static String path(JsonMappingException exception) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : exception.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    /** The path without the method and the parameter that carried the body. */
    private static String field(ConstraintViolation<?> violation) {
        List<String> names = new ArrayList<>();
        String parameter = "body";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = String.valueOf(node.getName());
            } else if (node.getKind() == ElementKind.PROPERTY
                    || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                names.add(name(node));
            }
        }
        return names.isEmpty() ? parameter : String.join(".", names).replace(".[", "[");
    }

    private static String name(Path.Node node) {
        String index =
                node.isInIterable() && node.getIndex() != null ? "[" + node.getIndex() + "]" : "";
        String name = node.getKind() == ElementKind.PROPERTY ? String.valueOf(node.getName()) : "";
        return index.isEmpty() || name.isEmpty() ? index + name : index + "." + name;
    }
}
