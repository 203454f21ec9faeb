package org.shuzha.submission;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shuzha.matter.MatterSteps;
import org.shuzha.shared.Ids;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes down what one side of an addressed matter tells the other: the fields that go out, never the rest of a form. */
@Component
class Telling {

    /** {@code saidFields} of the vocabulary. */
    static final List<String> FIELDS =
            List.of("reply", "day", "documentNumber", "responsible", "issues", "attachments");

    private final AddressedMapper mapper;
    private final MatterSteps steps;
    private final Clock clock;

    Telling(AddressedMapper mapper, MatterSteps steps, Clock clock) {
        this.mapper = mapper;
        this.steps = steps;
        this.clock = clock;
    }

    /** What stands in the last step of the matter that gave one of these opinions; empty where none is named. */
    Optional<JsonNode> read(String matterId, String institutionId, List<String> opinions) {
        return opinions.isEmpty()
                ? Optional.empty()
                : Optional.of(outgoing(steps.latestWith(matterId, institutionId, opinions)
                        .orElseThrow()
                        .form()));
    }

    /** Its documents may be read by the other side from now on. */
    Said write(Addressed addressed, String word, boolean byAuthority, JsonNode content) {
        var said = new Said(Ids.next(), addressed.id(), addressed.round(), word, byAuthority, content, clock.instant());
        mapper.insertSaid(said);
        var sent = mapper.documents(List.of(addressed.id())).stream()
                .map(AddressedMapper.Document::evidenceId)
                .toList();
        documents(content)
                .filter(file -> !sent.contains(file))
                .forEach(file ->
                        mapper.insertDocument(new AddressedMapper.Document(addressed.id(), file, !byAuthority)));
        return said;
    }

    static Stream<String> documents(JsonNode content) {
        return Reach.texts(content, "attachments").stream();
    }

    private static JsonNode outgoing(JsonNode form) {
        var content = JsonNodeFactory.instance.objectNode();
        FIELDS.stream().filter(form::has).forEach(field -> content.set(field, form.path(field)));
        return content;
    }
}
