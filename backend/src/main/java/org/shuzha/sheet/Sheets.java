package org.shuzha.sheet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuzha.evidence.EvidenceFile;
import org.shuzha.evidence.EvidenceFiles;
import org.shuzha.evidence.GeneratedFiles;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.shuzha.procedure.Vocabulary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the sheets that arose, each by itself, and lists those of a matter. */
@Service
class Sheets {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** {@code madeAt} null: it arose and is being made. {@code id} is that of the document. */
    record SheetRow(
            String id,
            String sheet,
            Map<String, String> name,
            String number,
            int version,
            Instant aroseAt,
            @Nullable Instant madeAt) {}

    private final SheetMapper mapper;
    private final Matters matters;
    private final SheetPapers papers;
    private final SheetHtml html;
    private final SheetPdf pdf;
    private final GeneratedFiles generated;
    private final EvidenceFiles files;
    private final Vocabulary vocabulary;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sheets(
            SheetMapper mapper,
            Matters matters,
            SheetPapers papers,
            SheetHtml html,
            SheetPdf pdf,
            GeneratedFiles generated,
            EvidenceFiles files,
            Vocabulary vocabulary,
            TransactionTemplate transaction,
            Clock clock) {
        this.mapper = mapper;
        this.matters = matters;
        this.papers = papers;
        this.html = html;
        this.pdf = pdf;
        this.generated = generated;
        this.files = files;
        this.vocabulary = vocabulary;
        this.transaction = transaction;
        this.clock = clock;
    }

    List<SheetRow> ofMatter(String matterId) {
        Set<String> there =
                files.ofMatter(matterId).stream().map(EvidenceFile::id).collect(Collectors.toSet());
        return mapper.ofMatter(matterId).stream()
                .map(sheet -> new SheetRow(
                        sheet.id(),
                        sheet.sheet(),
                        vocabulary.sheet(sheet.sheet()).name(),
                        sheet.number(),
                        sheet.version(),
                        sheet.aroseAt(),
                        there.contains(sheet.id()) ? sheet.madeAt() : null))
                .toList();
    }

    List<String> due() {
        return mapper.due(clock.instant());
    }

    /** Printed outside the transaction, which only keeps it; whoever comes second keeps nothing. */
    void make(String id) {
        Sheet sheet = mapper.find(id);
        byte[] printed = pdf.of(html.of(papers.of(sheet)));
        transaction.executeWithoutResult(status -> keep(sheet, printed));
    }

    private void keep(Sheet sheet, byte[] printed) {
        Matter matter = matters.lock(sheet.matterId());
        if (mapper.made(sheet.id(), clock.instant()) == 1) {
            String name = vocabulary.sheet(sheet.sheet()).name().get("zh") + " " + sheet.number() + ".pdf";
            generated.keep(sheet.id(), matter.organisationId(), matter.id(), name, printed);
        }
    }

    void postpone(String id) {
        mapper.postpone(id, clock.instant().plus(PATIENCE));
    }
}
