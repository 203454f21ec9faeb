package org.shuzha.procedure;

import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What something rests on under a profile: the articles of a territory bind there alone. Where none of those it names
 * binds, it is a rule of the institution's own and is shown as that.
 */
@Component
public class BindingArticles {

    /** Stands among the articles for a rule of the institution's own. */
    private static final String INTERNAL = "INTERNAL";

    private static final String BASIS = "x-basis";

    private final Vocabulary vocabulary;

    BindingArticles(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Empty for what names no article at all. */
    public List<String> of(String profile, List<String> articles) {
        List<String> binding = articles.stream()
                .filter(article -> vocabulary.binds(article, profile))
                .toList();
        return binding.isEmpty() && !articles.isEmpty() ? List.of(INTERNAL) : binding;
    }

    /** The form with what its fields rest on under the profile. */
    Form of(String profile, Form form) {
        return with(form, named -> of(profile, named));
    }

    /** The form whose fields all rest on the duty that it serves. */
    Form of(String profile, List<String> duty, Form form) {
        return with(form, named -> of(profile, duty));
    }

    private static Form with(Form form, UnaryOperator<List<String>> shown) {
        JsonNode schema = form.schema().deepCopy();
        replace(schema, shown);
        return new Form(schema, form.ui());
    }

    private static void replace(JsonNode node, UnaryOperator<List<String>> shown) {
        if (node instanceof ObjectNode object && object.get(BASIS) instanceof ArrayNode articles) {
            List<String> named = articles.valueStream().map(JsonNode::asString).toList();
            ArrayNode written = object.putArray(BASIS);
            shown.apply(named).forEach(written::add);
        }
        node.forEach(child -> replace(child, shown));
    }
}
