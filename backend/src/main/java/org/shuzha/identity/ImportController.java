package org.shuzha.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Texts;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Import by administrators; a repeated one finds its codes known and changes nothing. */
@RestController
class ImportController {

    /** A mistake as a person reads it; {@code row} counts like a spreadsheet, 0 is the whole file. */
    record ImportMistake(String file, int row, String column, String code, Map<String, Object> args, String text) {}

    /** Rows read by file; with any mistake, or in a dry run, nothing was written. */
    record ImportReport(boolean written, Map<String, Integer> rows, List<ImportMistake> mistakes) {}

    private final AdministrationImport imports;
    private final Texts texts;

    ImportController(AdministrationImport imports, Texts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    @OpenTo(
            value = {Audience.SYSTEM_ADMINISTRATOR, Audience.SECURITY_ADMINISTRATOR},
            stepUp = true)
    @PostMapping(path = "/api/administration/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportReport load(
            Actor actor,
            @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "true") boolean dryRun,
            Locale locale) {
        String name = Objects.toString(file.getOriginalFilename(), "").replaceAll(".*[/\\\\]", "");
        ImportResult result = imports.load(actor, name, file, dryRun);
        List<ImportMistake> mistakes = result.mistakes().stream()
                .map(one -> new ImportMistake(
                        one.file(),
                        one.row(),
                        one.column(),
                        one.code(),
                        one.args(),
                        texts.text(one.code(), one.args(), locale)))
                .toList();
        return new ImportReport(!dryRun && mistakes.isEmpty(), result.rows(), mistakes);
    }
}
