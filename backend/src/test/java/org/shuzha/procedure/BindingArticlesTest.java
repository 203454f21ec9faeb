package org.shuzha.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BindingArticlesTest {
    private final BindingArticles binding = new BindingArticles(new Vocabulary());

    @Test
    void articlesOfATerritoryBindThereAlone() {
        List<String> named = List.of("A10.2", "B21", "D6", "C32", "E14", "CSL23", "CBDF7");
        assertThat(binding.of("SH-QINGPU", named)).containsExactly("A10.2", "B21", "D6", "C32", "CSL23", "CBDF7");
        assertThat(binding.of("CQ", named)).containsExactly("A10.2", "B21", "D6", "E14", "CSL23", "CBDF7");
        assertThat(binding.of("NATIONAL", named)).containsExactly("A10.2", "B21", "D6", "CSL23", "CBDF7");
    }

    @Test
    void whatNoArticleBindsIsARuleOfTheInstitution() {
        assertThat(binding.of("NATIONAL", List.of("C32", "E14"))).containsExactly("INTERNAL");
        assertThat(binding.of("NATIONAL", List.of())).isEmpty();
    }

    @Test
    void fieldsOfAFormRestOnWhatBindsToAnyDepthAndTheFormItselfStays() {
        var schema = JsonMapper.shared().readTree("""
                        {"properties": {"list": {"x-basis": ["A10.2", "C32"], "items": {"properties": {"one": {"x-basis": ["C32"]}}}}}}
                        """);
        var form = new Form(schema, JsonMapper.shared().createObjectNode());
        var shown = binding.of("CQ", form).schema();
        assertThat(shown.at("/properties/list/x-basis").toString()).isEqualTo("[\"A10.2\"]");
        assertThat(shown.at("/properties/list/items/properties/one/x-basis").toString())
                .isEqualTo("[\"INTERNAL\"]");
        assertThat(binding.of("SH-QINGPU", form).schema()).isEqualTo(schema);
    }
}
