package org.shuzha.incident;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.ImportFile;
import org.shuzha.identity.ImportReport;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Problem;
import org.shuzha.shared.ReadGuard;
import org.shuzha.shared.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Telling the persons affected by an incident, for whoever holds that task; how far it is, for the matter's readers. */
@RestController
class TellingController {

    private static final String TASK = "/api/tasks/{id}/telling";

    /** What a list would do or did; {@code id} null unless it was taken. {@code parts}: of the longest text message. */
    record TellingReport(@Nullable String id, ImportReport report, int mails, int messages, int parts) {}

    private final TellingIntake intake;
    private final Tellings tellings;
    private final TellingViews views;
    private final List<ReadGuard> guards;
    private final Texts texts;

    TellingController(
            TellingIntake intake, Tellings tellings, TellingViews views, List<ReadGuard> guards, Texts texts) {
        this.intake = intake;
        this.tellings = tellings;
        this.views = views;
        this.guards = guards;
        this.texts = texts;
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/api/matters/{id}/told")
    TellingViews.ToldView ofMatter(Actor actor, @PathVariable String id) {
        if (!ReadGuard.anyOf(guards.stream(), "matter", actor, id)) {
            throw Problem.notFound("matter");
        }
        return views.ofMatter(id);
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping(TASK)
    TellingViews.ToldView ofTask(Actor actor, @PathVariable String id) {
        return views.ofTask(actor, id);
    }

    /** Tells nobody. */
    @OpenTo(Audience.SIGNED_IN)
    @PostMapping(path = TASK + "/checks", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    TellingReport check(
            Actor actor,
            @PathVariable String id,
            @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String text,
            Locale locale) {
        String name = ImportFile.name(file.getOriginalFilename());
        return report(true, name, intake.check(actor, id, name, file, subject, text), locale);
    }

    @OpenTo(value = Audience.SIGNED_IN, stepUp = true)
    @Idempotent
    @PostMapping(path = TASK, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    TellingReport start(
            Actor actor,
            @PathVariable String id,
            @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String text,
            Locale locale) {
        String name = ImportFile.name(file.getOriginalFilename());
        return report(false, name, intake.start(actor, id, name, file, subject, text), locale);
    }

    @OpenTo(Audience.SIGNED_IN)
    @Idempotent
    @PostMapping(TASK + "/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(Actor actor, @PathVariable String id) {
        tellings.stop(actor, id);
    }

    @OpenTo(Audience.SIGNED_IN)
    @Idempotent
    @PostMapping(TASK + "/resumption")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(Actor actor, @PathVariable String id) {
        tellings.resume(actor, id);
    }

    private TellingReport report(boolean dryRun, String name, TellingIntake.Taken taken, Locale locale) {
        var report = ImportReport.of(dryRun, Map.of(name, taken.rows()), taken.mistakes(), texts, locale);
        return new TellingReport(taken.id(), report, taken.mails(), taken.messages(), taken.parts());
    }
}
