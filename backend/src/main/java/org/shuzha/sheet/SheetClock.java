package org.shuzha.sheet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the sheets that arose, within seconds. One that cannot be made is told of and tried again later; the others go on. */
@Component
class SheetClock {

    private static final Logger LOG = LoggerFactory.getLogger(SheetClock.class);

    private final Sheets sheets;

    SheetClock(Sheets sheets) {
        this.sheets = sheets;
    }

    @Scheduled(initialDelayString = "${shuzha.sheet.delay:PT2S}", fixedDelayString = "${shuzha.sheet.delay:PT2S}")
    void tick() {
        sheets.due().forEach(this::make);
    }

    private void make(String id) {
        try {
            sheets.make(id);
        } catch (RuntimeException unmade) {
            LOG.error("sheet {} is not made", id, unmade);
            sheets.postpone(id);
        }
    }
}
