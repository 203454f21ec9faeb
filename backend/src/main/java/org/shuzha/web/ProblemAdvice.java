package org.shuzha.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Problem.Field;
import org.shuzha.shared.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** The one translation of refusals and framework errors to RFC 9457 with {@code code}, {@code args} and {@code fields}. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Texts texts;
    private final UploadLimit uploads;

    ProblemAdvice(Texts texts, UploadLimit uploads) {
        this.texts = texts;
        this.uploads = uploads;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem, Locale locale) {
        HttpStatus status = HttpStatus.valueOf(problem.kind().status());
        return answer(status, problem.code(), problem.args(), problem.fields(), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException error, Locale locale) {
        return problem(JsonProblems.of(error), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException error, Locale locale) {
        List<Field> fields =
                error.getFieldErrors().stream().map(FieldProblems::of).toList();
        return problem(Problem.invalidFields("request.invalid", fields), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException error, Locale locale) {
        return problem(Problem.malformed("request.parameter", Map.of("name", error.getName())), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException error, Locale locale) {
        return problem(Problem.tooLarge("evidence.too_large", Map.of("limit", uploads.bytes())), locale);
    }

    /** A lost race; what was lost to whom is said by the use cases that know. */
    @ExceptionHandler({ConcurrencyFailureException.class, DuplicateKeyException.class})
    ResponseEntity<ProblemDetail> conflict(Exception error, Locale locale) {
        LOG.info("lost a race: {}", error.getClass().getSimpleName());
        return problem(Problem.conflict("request.conflict", Map.of()), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception error, Locale locale) {
        if (error instanceof ErrorResponse known) {
            Problem problem = SpringProblems.of(known.getStatusCode(), error);
            return answer(known.getStatusCode(), problem.code(), problem.args(), List.of(), locale);
        }
        Problem within = JsonProblems.problemWithin(error);
        return within == null ? broken(error, locale) : problem(within, locale);
    }

    private ResponseEntity<ProblemDetail> broken(Exception error, Locale locale) {
        String incident = Ids.next();
        LOG.error("incident {}", incident, WithheldMessage.of(error));
        Map<String, Object> args = Map.of("incident", incident);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "internal", args, List.of(), locale);
    }

    private ResponseEntity<ProblemDetail> answer(
            HttpStatusCode status, String code, Map<String, Object> args, List<Field> fields, Locale locale) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, texts.text(code, args, locale));
        detail.setProperty("code", code);
        detail.setProperty("args", args);
        if (!fields.isEmpty()) {
            detail.setProperty(
                    "fields", fields.stream().map(field -> shown(field, locale)).toList());
        }
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (args.get("retryAfter") instanceof Number seconds) {
            response.header(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return response.body(detail);
    }

    /** One field as the screen sees it. */
    record ShownField(String path, String code, Map<String, Object> args, String message) {}

    private ShownField shown(Field field, Locale locale) {
        return new ShownField(field.path(), field.code(), field.args(), texts.text(field.code(), field.args(), locale));
    }
}
