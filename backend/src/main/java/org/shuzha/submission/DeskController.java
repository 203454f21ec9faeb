package org.shuzha.submission;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shuzha.matter.MatterRows.Ref;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Page;
import org.shuzha.shared.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The regulator's desk: what reached the own authority, and the institutions it came from. */
@RestController
@RequestMapping("/api/desk")
class DeskController {

    private final Desk desk;
    private final ReachedMatters reached;
    private final ReachedTable table;

    DeskController(Desk desk, ReachedMatters reached, ReachedTable table) {
        this.desk = desk;
        this.reached = reached;
        this.table = table;
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/dispatches")
    Page<DispatchViews.DispatchRow> list(
            Actor actor,
            @RequestParam(defaultValue = "open") String view,
            @RequestParam(required = false) String institution,
            @RequestParam(required = false) String procedure,
            @RequestParam(required = false) String cursor) {
        if (!List.of("open", "done").contains(view)) {
            throw Problem.invalid("view.unknown", Map.of("view", view));
        }
        return desk.list(actor, view.equals("done"), institution, procedure, Cursor.decode(cursor));
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/dispatches/{id}")
    Desk.DeskDispatch one(Actor actor, @PathVariable String id) {
        return desk.one(actor, id);
    }

    /** By matter what reached the own authority of one procedure, the latest first. */
    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/matters")
    Page<ReachedMatters.ReachedMatter> matters(
            Actor actor, @RequestParam String procedure, @RequestParam(required = false) String cursor) {
        return reached.page(actor, procedure, Cursor.decode(cursor));
    }

    /** The same, submission by submission, as a table. */
    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/matters/export")
    ResponseEntity<byte[]> export(Actor actor, @RequestParam String procedure, Locale locale) {
        ContentDisposition attachment =
                ContentDisposition.attachment().filename(procedure + ".csv").build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(table.csv(actor, procedure, locale).getBytes(StandardCharsets.UTF_8));
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/institutions")
    List<Desk.InstitutionRow> institutions(Actor actor) {
        return desk.institutions(actor);
    }

    /** Whom a case against an authority may be about. */
    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/subordinates")
    List<Ref> subordinates(Actor actor) {
        return desk.subordinates(actor);
    }
}
