package org.shuzha.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuzha.audit.Retention.State;
import org.shuzha.procedure.Procedures;
import org.shuzha.shared.RemovalGuard;
import org.shuzha.shared.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A submitted matter is needed while it runs, while it is held and until the last day of its term. */
@Component
class RetentionGuard implements RemovalGuard {

    private final RetentionMapper mapper;
    private final HoldMapper holds;
    private final Procedures procedures;
    private final Texts texts;

    RetentionGuard(RetentionMapper mapper, HoldMapper holds, Procedures procedures, Texts texts) {
        this.mapper = mapper;
        this.holds = holds;
        this.procedures = procedures;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return StreamAccess.MATTER;
    }

    @Override
    public List<String> neededBy(String id, LocalDate from) {
        Retention retention = mapper.find(id);
        if (retention == null) {
            return List.of();
        }
        List<String> needed = new ArrayList<>();
        holds.inForce(List.of(id))
                .forEach(hold -> needed.add(word("retention.held", Map.of("since", RetentionReviews.day(hold)))));
        if (retention.state() == State.RUNNING) {
            needed.add(word("retention.running", Map.of()));
        } else if (!retention.untilDay().isBefore(from)) {
            needed.add(word("retention.until", Map.of("until", retention.untilDay(), "basis", basis(retention))));
        }
        return needed;
    }

    private String basis(Retention retention) {
        return RetentionGround.read(retention.grounds()).stream()
                .map(ground -> procedures.article(ground.article(), LocaleContextHolder.getLocale()))
                .collect(Collectors.joining(", "));
    }

    private String word(String code, Map<String, Object> args) {
        return texts.text(code, args, LocaleContextHolder.getLocale());
    }
}
