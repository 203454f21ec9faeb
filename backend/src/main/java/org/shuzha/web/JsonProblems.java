package org.shuzha.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.shuzha.shared.Problem;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that Jackson could not read, without echoing its content. */
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(HttpMessageNotReadableException error) {
        Problem within = problemWithin(error);
        if (within != null) {
            return within;
        }
        Throwable cause = error.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return Problem.malformed("request.unknown_property", Map.of("name", unknown.getPropertyName()));
        }
        if (cause instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return Problem.malformed("request.wrong_type", Map.of("path", pointer(mismatch)));
        }
        return Problem.malformed("request.malformed", Map.of());
    }

    /** A refusal that happened inside the reading, such as a body over a limit; null when there is none. */
    static Problem problemWithin(Throwable error) {
        return within(error, StreamConstraintsException.class) == null
                ? within(error, Problem.class)
                : Problem.malformed("request.limits", Map.of());
    }

    private static <T extends Throwable> T within(Throwable error, Class<T> type) {
        Throwable cause = error;
        while (cause != null && !type.isInstance(cause)) {
            cause = cause.getCause();
        }
        return type.cast(cause);
    }

    private static String pointer(DatabindException error) {
        return error.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }
}
