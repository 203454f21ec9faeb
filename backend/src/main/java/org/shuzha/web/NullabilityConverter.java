package org.shuzha.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says in the OpenAPI document what a record may leave empty: what is marked {@link Nullable}; all else is always there.
 * Numbers that an annotation lists, which it can only as text, are written as numbers.
 */
@Component
class NullabilityConverter implements ModelConverter {

    private static final String NULL = "null";

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord()) {
            Schema<?> model = schema.get$ref() == null ? schema : defined(context, schema.get$ref());
            if (model != null && model.getProperties() != null) {
                describe(raw, model);
            }
        }
        return schema;
    }

    private static Schema<?> defined(ModelConverterContext context, String ref) {
        return context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
    }

    private static void describe(Class<?> record, Schema<?> model) {
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                describe(component.getType(), model);
                continue;
            }
            String name = nameOf(component);
            Schema<?> property = model.getProperties().get(name);
            if (property == null) {
                continue;
            }
            writeNumbers(property);
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                model.getProperties().put(name, orNull(property));
            }
            if (model.getRequired() == null || !model.getRequired().contains(name)) {
                model.addRequiredItem(name);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void writeNumbers(Schema<?> property) {
        boolean integer = property.getTypes() != null && property.getTypes().contains("integer");
        if (integer && property.getEnum() != null) {
            ((Schema<Object>) property)
                    .setEnum(property.getEnum().stream()
                            .map(one -> (Object) Integer.valueOf(one.toString()))
                            .toList());
        }
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty own = component.getAccessor().getAnnotation(JsonProperty.class);
        return own == null ? component.getName() : own.value();
    }

    private static Schema<?> orNull(Schema<?> property) {
        boolean already = property.getOneOf() != null
                || property.getTypes() != null && property.getTypes().contains(NULL);
        if (already) {
            return property;
        }
        Schema<?> nothing = new Schema<>();
        nothing.addType(NULL);
        if (property.get$ref() != null) {
            Schema<?> either = new Schema<>();
            either.setOneOf(List.of(property, nothing));
            return either;
        }
        Schema<?> copy = AnnotationsUtils.clone(property, true);
        copy.addType(NULL);
        return copy;
    }
}
