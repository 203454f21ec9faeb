package org.shuzha.incident;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom the platform did not reach, for whoever holds the task. */
@RestController
@RequestMapping("/api/tasks/{id}/telling/failures")
class UntoldPersonsController {

    private final UntoldPersons untold;

    UntoldPersonsController(UntoldPersons untold) {
        this.untold = untold;
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping
    Page<UntoldPersons.UntoldPerson> failures(
            Actor actor, @PathVariable String id, @RequestParam(required = false) String cursor, Locale locale) {
        return untold.page(actor, id, Cursor.decode(cursor), locale);
    }

    /** With addresses and names, for telephone and letters. */
    @OpenTo(value = Audience.SIGNED_IN, stepUp = true)
    @GetMapping("/export")
    ResponseEntity<byte[]> export(Actor actor, @PathVariable String id, Locale locale) {
        ContentDisposition attachment =
                ContentDisposition.attachment().filename("not-reached.csv").build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(untold.csv(actor, id, locale).getBytes(StandardCharsets.UTF_8));
    }
}
