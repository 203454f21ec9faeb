package org.shuzha.web;

import java.util.Map;
import java.util.Set;
import org.shuzha.shared.Problem.Field;
import org.springframework.validation.FieldError;

/** Bean-validation errors of a request record as fields of a problem. */
final class FieldProblems {

    private static final Set<String> REQUIRED = Set.of("NotNull", "NotBlank", "NotEmpty");

    private FieldProblems() {}

    static Field of(FieldError error) {
        String path = "/" + error.getField().replace('.', '/').replace("[", "/").replace("]", "");
        return new Field(path, code(error.getCode()), Map.of());
    }

    private static String code(String constraint) {
        if (REQUIRED.contains(constraint)) {
            return "field.required";
        }
        return "Size".equals(constraint) ? "field.too_long" : "field.invalid";
    }
}
