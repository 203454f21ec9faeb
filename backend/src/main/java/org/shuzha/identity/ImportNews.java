package org.shuzha.identity;

import java.util.Map;
import java.util.TreeMap;
import org.shuzha.shared.FileImported;
import org.shuzha.shared.ImportTable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the trail and whoever waits for people what a clean file changed, organisation by organisation. */
@Component
class ImportNews {

    private final ApplicationEventPublisher events;

    ImportNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** {@code rows} by organisation id; says nothing about an import that will be rolled back. */
    void tell(ImportTable table, Map<String, Integer> rows) {
        if (table.clean()) {
            new TreeMap<>(rows).forEach((organisation, count) -> {
                events.publishEvent(new AppointmentsChanged(organisation));
                events.publishEvent(new FileImported(organisation, table.name(), count, table.actor()));
            });
        }
    }
}
