package org.shuzha.web;

import java.util.List;
import java.util.Map;
import org.shuzha.shared.Problem;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Codes for what Spring itself refuses; the status is Spring's. */
final class SpringProblems {

    private SpringProblems() {}

    static Problem of(HttpStatusCode status, Exception error) {
        return switch (status.value()) {
            case 404 -> Problem.notFound("path");
            case 405 -> malformed("request.method");
            case 406, 415 -> malformed("request.media_type");
            default -> parameter(error);
        };
    }

    private static Problem parameter(Exception error) {
        if (error instanceof MissingServletRequestParameterException missing) {
            return named(missing.getParameterName());
        }
        if (error instanceof MissingServletRequestPartException missing) {
            return named(missing.getRequestPartName());
        }
        return malformed("request.malformed");
    }

    private static Problem named(String parameter) {
        return Problem.malformed("request.parameter", Map.of("name", parameter));
    }

    private static Problem malformed(String code) {
        return new Problem(Problem.Kind.MALFORMED, code, Map.of(), List.of());
    }
}
