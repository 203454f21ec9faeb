package org.shuzha.audit;

import java.nio.charset.StandardCharsets;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.OpenTo.Scope;
import org.shuzha.shared.Page;
import org.shuzha.shared.Problem;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What auditors look up in the trail of their own organisation. */
@RestController
@RequestMapping("/api/audit")
class TrailController {

    private final TrailSearch search;
    private final TrailRows rows;
    private final TrailExport export;
    private final Stories stories;
    private final StreamAccess access;

    TrailController(TrailSearch search, TrailRows rows, TrailExport export, Stories stories, StreamAccess access) {
        this.search = search;
        this.rows = rows;
        this.export = export;
        this.stories = stories;
        this.access = access;
    }

    /** Sealed events, the latest first. {@code person} and {@code matter} are a name and a number, days those of Asia/Shanghai. */
    @GetMapping("/entries")
    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_AUDIT)
    Page<TrailRows.TrailRow> entries(
            Actor actor, @ParameterObject TrailSearch.Query query, @RequestParam(required = false) String cursor) {
        Page<TrailEntry> page = search.page(actor, query, Cursor.decode(cursor));
        return new Page<>(rows.rows(page.items()), page.next());
    }

    /** The same as a table to take away; that it was taken is on the trail. */
    @GetMapping("/entries/export")
    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_AUDIT)
    ResponseEntity<byte[]> export(Actor actor, @ParameterObject TrailSearch.Query query) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("trail.csv")
                                .build()
                                .toString())
                .body(export.csv(actor, query).getBytes(StandardCharsets.UTF_8));
    }

    /** One matter's life, for the auditors of its organisation; 404 for everybody else. */
    @GetMapping("/matters/{id}")
    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_AUDIT)
    Story story(Actor actor, @PathVariable String id) {
        if (!access.auditsMatter(actor, id)) {
            throw Problem.notFound("matter");
        }
        return stories.of(id);
    }
}
