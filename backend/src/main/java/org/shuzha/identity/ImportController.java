package org.shuzha.identity;

import java.util.Locale;
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
        String name = ImportFile.name(file.getOriginalFilename());
        ImportResult result = imports.load(actor, name, file, dryRun);
        return ImportReport.of(dryRun, result.rows(), result.mistakes(), texts, locale);
    }
}
