package org.shuzha.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.identity.Post;
import org.shuzha.inbox.Part;
import org.shuzha.matter.MatterStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the procedure folders may name is what the application understands, no more and no less. */
class VocabularyTest extends ApplicationTest {

    @Autowired
    private ApplicationContext context;

    private final JsonNode lists = read();

    @Test
    void everyDelegateIsABeanAndEveryBeanIsListed() {
        List<String> beans = context.getBeansOfType(JavaDelegate.class).keySet().stream()
                .map(name -> name.replaceFirst("Delegate$", ""))
                .toList();
        assertThat(names("delegates")).containsExactlyInAnyOrderElementsOf(beans);
    }

    @Test
    void everyRolePlaysAPart() {
        assertThat(names("roles")).allSatisfy(role -> assertThat(Part.of(role)).isNotNull());
    }

    @Test
    void postsAndStatusesAreTheSameOnBothSides() {
        assertThat(names("posts")).containsExactlyInAnyOrderElementsOf(texts(List.of(Post.values())));
        assertThat(names("statuses")).containsExactlyInAnyOrderElementsOf(texts(List.of(MatterStatus.values())));
    }

    @Test
    void everyCheckIsKept() {
        JsonMapper json = JsonMapper.shared();
        for (String check : names("checks")) {
            JsonNode checks = json.valueToTree(List.of(java.util.Map.of("check", check, "path", "/day")));
            JsonNode form = json.valueToTree(java.util.Map.of("day", "2026-01-01"));
            assertThatCode(() -> FormChecks.faults(checks, form, Instant.EPOCH, null))
                    .as(check)
                    .doesNotThrowAnyException();
        }
    }

    private Collection<String> names(String list) {
        return lists.path(list).propertyNames();
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }

    private static JsonNode read() {
        try (var in = new ClassPathResource("vocabulary.yaml").getInputStream()) {
            return new YAMLMapper().readTree(in);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
