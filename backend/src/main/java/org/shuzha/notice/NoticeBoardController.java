package org.shuzha.notice;

import java.util.Locale;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own notices. */
@RestController
@RequestMapping("/api/notices")
class NoticeBoardController {

    /** 100 means 99+. */
    record Unread(int unread) {}

    /** The latest notice that was on the screen. */
    record Seen(String id) {}

    private final NoticeBoard board;

    NoticeBoardController(NoticeBoard board) {
        this.board = board;
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping
    Page<NoticeViews.NoticeRow> list(Actor actor, @RequestParam(required = false) String cursor, Locale locale) {
        return board.page(actor, Cursor.decode(cursor), locale);
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/unread")
    Unread unread(Actor actor) {
        return new Unread(board.unread(actor));
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/{id}")
    NoticeViews.NoticeRow get(Actor actor, @PathVariable String id, Locale locale) {
        return board.get(actor, id, locale);
    }

    @OpenTo(Audience.SIGNED_IN)
    @PutMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Actor actor, @PathVariable String id) {
        board.read(actor, id);
    }

    @OpenTo(Audience.SIGNED_IN)
    @PutMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(Actor actor, @RequestBody Seen seen) {
        board.readUntil(actor, seen.id());
    }
}
