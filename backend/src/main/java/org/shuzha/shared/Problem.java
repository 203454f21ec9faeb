package org.shuzha.shared;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** A refusal that the caller can understand: its code is an i18n key, its arguments fill the text. */
public class Problem extends RuntimeException {

    /** How the refusal maps to HTTP; one place for the translation. */
    public enum Kind {
        INVALID(422),
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** One offending field: {@code path} is a JSON pointer into the submitted form. */
    @Schema(name = "FieldFault")
    public record Field(String path, String code, Map<String, Object> args) {}

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> args;
    private final transient List<Field> fields;

    public Problem(Kind kind, String code, Map<String, Object> args, List<Field> fields) {
        super(code + " " + args.keySet());
        this.kind = kind;
        this.code = code;
        this.args = args;
        this.fields = fields;
    }

    /** Not there and not yours are the same answer. */
    public static Problem notFound(String what) {
        return new Problem(Kind.NOT_FOUND, "not_found", Map.of("what", what), List.of());
    }

    public static Problem invalid(String code, Map<String, Object> args) {
        return new Problem(Kind.INVALID, code, args, List.of());
    }

    public static Problem invalidFields(String code, List<Field> fields) {
        return new Problem(Kind.INVALID, code, Map.of("count", fields.size()), fields);
    }

    public static Problem conflict(String code, Map<String, Object> args) {
        return new Problem(Kind.CONFLICT, code, args, List.of());
    }

    public static Problem forbidden(String code, Map<String, Object> args) {
        return new Problem(Kind.FORBIDDEN, code, args, List.of());
    }

    /** Too often; the caller may come back after this many seconds. */
    public static Problem tooMany(String code, long retryAfter) {
        return new Problem(Kind.TOO_MANY, code, Map.of("retryAfter", retryAfter), List.of());
    }

    public static Problem malformed(String code, Map<String, Object> args) {
        return new Problem(Kind.MALFORMED, code, args, List.of());
    }

    public static Problem unauthenticated(String code) {
        return new Problem(Kind.UNAUTHENTICATED, code, Map.of(), List.of());
    }

    public static Problem tooLarge(String code, Map<String, Object> args) {
        return new Problem(Kind.TOO_LARGE, code, args, List.of());
    }

    /** Something this depends on does not answer; the same request may succeed later. */
    public static Problem unavailable(String code) {
        return new Problem(Kind.UNAVAILABLE, code, Map.of(), List.of());
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> args() {
        return args;
    }

    public List<Field> fields() {
        return fields;
    }
}
