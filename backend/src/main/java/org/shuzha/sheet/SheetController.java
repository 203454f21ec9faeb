package org.shuzha.sheet;

import java.util.List;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.OpenTo.Scope;
import org.shuzha.shared.Problem;
import org.shuzha.shared.ReadGuard;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Which sheets a matter has; they are handed out as the documents they are. */
@RestController
class SheetController {

    private final Sheets sheets;
    private final List<ReadGuard> guards;

    SheetController(Sheets sheets, List<ReadGuard> guards) {
        this.sheets = sheets;
        this.guards = guards;
    }

    @GetMapping("/api/matters/{id}/sheets")
    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_MATTERS)
    List<Sheets.SheetRow> ofMatter(Actor actor, @PathVariable String id) {
        if (!ReadGuard.anyOf(guards.stream(), "matter", actor, id)) {
            throw Problem.notFound("matter");
        }
        return sheets.ofMatter(id);
    }
}
