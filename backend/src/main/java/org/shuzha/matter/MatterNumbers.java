package org.shuzha.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.shuzha.identity.Directory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Running numbers of matters, gapless per organisation and year, e.g. {@code GH-2026-000042}. */
@Component
class MatterNumbers {

    private final MatterMapper mapper;
    private final Directory directory;
    private final Clock clock;

    MatterNumbers(MatterMapper mapper, Directory directory, Clock clock) {
        this.mapper = mapper;
        this.directory = directory;
        this.clock = clock;
    }

    String next(String organisationId) {
        int year =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).getYear();
        while (mapper.nextNumber(organisationId, year) == 0) {
            try {
                mapper.insertNumber(organisationId, year);
            } catch (DuplicateKeyException raced) {
                // another first request of the year was faster; count on from its row
            }
        }
        int number = mapper.lastNumber(organisationId, year);
        return "%s-%d-%06d".formatted(directory.organisation(organisationId).code(), year, number);
    }
}
