package org.shuzha.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterRows;
import org.shuzha.matter.ReadableMatters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Page;
import org.shuzha.shared.Problem;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the incidents of an institution stand, for everybody with a part in them. */
@RestController
@RequestMapping("/api/situation")
class SituationController {

    /** An incident with who has to act next, its clocks and what was sent to whom. */
    record Situation(@JsonUnwrapped MatterRows.MatterRow matter, IncidentViews.IncidentView incident) {}

    private final ReadableMatters matters;
    private final MatterRows rows;
    private final IncidentViews incidents;

    SituationController(ReadableMatters matters, MatterRows rows, IncidentViews incidents) {
        this.matters = matters;
        this.rows = rows;
        this.incidents = incidents;
    }

    /** {@code view}: open or ended; the latest change first. */
    @OpenTo(Audience.SIGNED_IN)
    @GetMapping
    @Transactional(readOnly = true)
    public Page<Situation> list(
            Actor actor,
            @RequestParam(defaultValue = "open") String view,
            @RequestParam(required = false) String cursor) {
        if (!List.of("open", "ended").contains(view)) {
            throw Problem.invalid("view.unknown", Map.of("view", view));
        }
        Page<Matter> page = matters.page(actor, Matter.SECURITY_INCIDENT, view.equals("ended"), Cursor.decode(cursor));
        List<MatterRows.MatterRow> shown = rows.rows(page.items());
        return new Page<>(
                IntStream.range(0, shown.size())
                        .mapToObj(n -> new Situation(
                                shown.get(n), incidents.of(page.items().get(n))))
                        .toList(),
                page.next());
    }
}
