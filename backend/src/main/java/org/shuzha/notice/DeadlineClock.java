package org.shuzha.notice;

import java.util.List;
import org.shuzha.matter.MatterStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the deadlines of open tasks, at every start and then every few minutes. */
@Component
class DeadlineClock {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineClock.class);

    private final DeadlineReminders reminders;

    DeadlineClock(DeadlineReminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(fixedDelayString = "${shuzha.notice.deadline-delay:PT5M}")
    void tick() {
        String after = "";
        List<MatterStep> page;
        while (!(page = reminders.page(after)).isEmpty()) {
            reminders.due(page).forEach(this::tell);
            after = page.get(page.size() - 1).id();
        }
    }

    /** Each by itself: one that fails is tried again at the next look. */
    private void tell(DeadlineReminders.Due due) {
        try {
            reminders.tell(due);
        } catch (DuplicateKeyException toldByAnother) {
            LOG.debug("{} is told by another node", due);
        } catch (RuntimeException failed) {
            LOG.error("{} is told later", due, failed);
        }
    }
}
