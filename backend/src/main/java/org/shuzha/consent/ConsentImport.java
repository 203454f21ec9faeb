package org.shuzha.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.shuzha.identity.ImportFile;
import org.shuzha.shared.Actor;
import org.shuzha.shared.ImportTable;
import org.shuzha.shared.ImportTable.Mistake;
import org.shuzha.shared.ImportTable.Row;
import org.shuzha.shared.Times;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** A list of answers to one notice, all of it or nothing; no mistake repeats an identifier. */
@Service
class ConsentImport {

    private static final List<String> COLUMNS =
            List.of("identifier!", "answer!", "capturedOn!", "how!", "guardian", "evidence");
    private static final List<String> ANSWERS = List.of("GIVEN", "REFUSED");

    /** Rows read and what is wrong with them. */
    record Result(int rows, List<Mistake> mistakes) {}

    private final Consents consents;
    private final ConsentAccess access;

    ConsentImport(Consents consents, ConsentAccess access) {
        this.consents = consents;
        this.access = access;
    }

    @Transactional
    public Result load(Actor actor, String noticeId, String name, InputStreamSource file, boolean dryRun) {
        Notice notice = consents.lock(access.requireKeeper(actor), noticeId);
        List<Mistake> mistakes = new ArrayList<>();
        ImportTable table = ImportFile.single(actor, name, file, COLUMNS, mistakes);
        int given = 0;
        for (Row row : table.rows()) {
            Capture capture = capture(row);
            if (row.clean()) {
                consents.add(actor, notice, capture).ifPresent(code -> row.mistake("identifier", code, Map.of()));
                given += capture.given() ? 1 : 0;
            }
        }
        int rows = table.rows().size();
        if (rows == 0 && mistakes.isEmpty()) {
            mistakes.add(new Mistake(name, 0, "", "consent.empty_list", Map.of()));
        }
        if (dryRun || !mistakes.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        } else {
            consents.tell(notice, "consent.imported", actor, Map.of("rows", rows, "given", given));
        }
        return new Result(rows, mistakes);
    }

    private static Capture capture(Row row) {
        String answer = row.choice("answer", ANSWERS);
        LocalDate on = row.date("capturedOn");
        return new Capture(
                row.text("identifier", 64),
                "GIVEN".equals(answer),
                choice(row, "guardian", Guardian.class),
                on == null ? Instant.EPOCH : on.atStartOfDay(Times.ZONE).toInstant(),
                choice(row, "how", Manner.class),
                row.text("evidence", 100));
    }

    private static <E extends Enum<E>> E choice(Row row, String column, Class<E> type) {
        String name = row.choice(
                column, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        return name == null ? null : Enum.valueOf(type, name);
    }
}
