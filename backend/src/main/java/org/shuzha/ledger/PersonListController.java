package org.shuzha.ledger;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.ImportFile;
import org.shuzha.identity.ImportReport;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Texts;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Lists of the persons in a delivery, for whoever executes it. */
@RestController
class PersonListController {

    /** {@code id}: what the form of the execution names, null unless the list was written. */
    record LoadedPersons(@Nullable String id, ImportReport report) {}

    private final PersonListIntake intake;
    private final Texts texts;

    PersonListController(PersonListIntake intake, Texts texts) {
        this.intake = intake;
        this.texts = texts;
    }

    @PostMapping(path = "/api/tasks/{id}/persons/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo(Audience.SIGNED_IN)
    LoadedPersons load(
            Actor actor,
            @PathVariable String id,
            @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "true") boolean dryRun,
            Locale locale) {
        String name = ImportFile.name(file.getOriginalFilename());
        PersonListIntake.Taken taken = intake.take(actor, id, name, file, dryRun);
        return new LoadedPersons(
                taken.id(), ImportReport.of(dryRun, Map.of(name, taken.rows()), taken.mistakes(), texts, locale));
    }
}
