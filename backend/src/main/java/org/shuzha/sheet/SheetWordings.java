package org.shuzha.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.shuzha.engine.ProcessModels;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.Matters;
import org.shuzha.procedure.Procedures;
import org.shuzha.procedure.Vocabulary;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Gathers the words for one sheet: texts of its procedure, names of people and things. */
@Component
class SheetWordings {

    private final Matters matters;
    private final Procedures procedures;
    private final ProcessModels models;
    private final Vocabulary vocabulary;
    private final Directory directory;
    private final SheetNames names;

    SheetWordings(
            Matters matters,
            Procedures procedures,
            ProcessModels models,
            Vocabulary vocabulary,
            Directory directory,
            SheetNames names) {
        this.matters = matters;
        this.procedures = procedures;
        this.models = models;
        this.vocabulary = vocabulary;
        this.directory = directory;
        this.names = names;
    }

    SheetWording of(Matter matter, Sheet sheet, List<MatterStep> said) {
        List<JsonNode> forms = new ArrayList<>(List.of(matters.submitted(matter.id(), sheet.version())));
        said.stream().map(MatterStep::form).filter(Objects::nonNull).forEach(forms::add);
        var texts =
                procedures.texts(matter.deploymentId(), matter.procedureKey()).get("zh");
        var people = directory.names(said.stream()
                .flatMap(step -> Stream.of(step.actorId(), step.actingForId()))
                .filter(Objects::nonNull)
                .toList());
        var appointments = directory.appointments(said.stream()
                .map(MatterStep::appointmentId)
                .filter(Objects::nonNull)
                .toList());
        var rows = new FormRows(
                texts,
                names.of(matter, forms),
                vocabulary.name("sheetWords", "yes"),
                vocabulary.name("sheetWords", "no"));
        return new SheetWording(matter, texts, people, appointments, rows, procedures, models, vocabulary, directory);
    }
}
