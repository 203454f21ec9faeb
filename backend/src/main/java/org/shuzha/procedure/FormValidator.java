package org.shuzha.procedure;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Validates a form on the server from the same schema the screen is drawn from: its keywords, then its {@code x-checks}. */
@Component
public class FormValidator {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Clock clock;

    FormValidator(Clock clock) {
        this.clock = clock;
    }

    /** All faults of a form, empty when it may be submitted. */
    public List<Problem.Field> faults(Form form, JsonNode value) {
        return faults(form, value, null);
    }

    private List<Problem.Field> faults(Form form, JsonNode value, String opinion) {
        Schema schema = registry.getSchema(form.schema());
        var faults = new ArrayList<Problem.Field>();
        for (Error error : schema.validate(value)) {
            faults.add(new Problem.Field(path(error), "form." + error.getKeyword(), args(error)));
        }
        if (faults.isEmpty()) {
            faults.addAll(FormChecks.faults(form.schema().path("x-checks"), value, clock.instant(), opinion));
        }
        return faults;
    }

    /** Throws {@code form.invalid} with every faulty field; {@code opinion} is the opinion the form goes with. */
    public void require(Form form, JsonNode value, String opinion) {
        var faults = faults(form, value, opinion);
        if (!faults.isEmpty()) {
            throw Problem.invalidFields("form.invalid", faults);
        }
    }

    private static String path(Error error) {
        String at = error.getInstanceLocation().toString();
        String property = error.getProperty();
        return property == null ? at : at + "/" + property;
    }

    private static Map<String, Object> args(Error error) {
        Object[] arguments = error.getArguments();
        return arguments == null || arguments.length == 0 ? Map.of() : Map.of("limit", String.valueOf(arguments[0]));
    }
}
