package org.shuzha.web;

import java.util.Collection;
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
        return new Field(path, code(error), Map.of());
    }

    private static String code(FieldError error) {
        if (REQUIRED.contains(error.getCode())) {
            return "field.required";
        }
        if (!"Size".equals(error.getCode())) {
            return "field.invalid";
        }
        return tooShort(error) ? "field.too_short" : "field.too_long";
    }

    /** Arguments of {@code @Size} stand in the order of their names: what was checked, max, min. */
    private static boolean tooShort(FieldError error) {
        Object value = error.getRejectedValue();
        int size = value instanceof Collection<?> items
                ? items.size()
                : String.valueOf(value).length();
        return size < (int) error.getArguments()[2];
    }
}
