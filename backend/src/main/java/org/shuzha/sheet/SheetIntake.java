package org.shuzha.sheet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuzha.engine.SheetDue;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterEvent;
import org.shuzha.matter.Matters;
import org.shuzha.procedure.SheetKind;
import org.shuzha.procedure.SheetKind.Source;
import org.shuzha.procedure.Vocabulary;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes in the transaction of the step that a sheet arose, with its number; it is made afterwards. */
@Component
class SheetIntake {

    private final SheetMapper mapper;
    private final Matters matters;
    private final SheetSteps steps;
    private final Vocabulary vocabulary;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SheetIntake(
            SheetMapper mapper,
            Matters matters,
            SheetSteps steps,
            Vocabulary vocabulary,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.matters = matters;
        this.steps = steps;
        this.vocabulary = vocabulary;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(SheetDue due) {
        Matter matter = matters.get(due.matterId());
        SheetKind kind = vocabulary.sheet(due.sheet());
        List<Sheet> earlier = mapper.ofMatter(matter.id()).stream()
                .filter(sheet -> sheet.sheet().equals(due.sheet()))
                .toList();
        String number = "%s-%s-%02d".formatted(matter.number(), kind.code(), earlier.size() + 1);
        Sheet sheet = new Sheet(
                Ids.next(),
                matter.id(),
                due.sheet(),
                number,
                due.process(),
                due.processInstanceId(),
                due.element(),
                matter.version(),
                matter.round(),
                clock.instant(),
                null);
        if (kind.of() != Source.STEPS || news(matter, sheet, earlier)) {
            mapper.insert(sheet);
            events.publishEvent(new MatterEvent(
                    matter.id(),
                    "sheet.arose",
                    Actor.SYSTEM,
                    Map.of("sheet", due.sheet(), "number", number, "element", due.element(), "evidence", sheet.id())));
        }
    }

    /** A course that comes by again without anything decided since needs no other paper, and no paper without a decision. */
    private boolean news(Matter matter, Sheet sheet, List<Sheet> earlier) {
        Optional<Instant> last = steps.lastSaid(matter, sheet);
        return last.filter(said -> earlier.stream().allMatch(one -> said.isAfter(one.aroseAt())))
                .isPresent();
    }
}
