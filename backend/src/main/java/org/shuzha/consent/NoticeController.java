package org.shuzha.consent;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.ImportFile;
import org.shuzha.identity.ImportReport;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Page;
import org.shuzha.shared.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Notices of one's own organisation and what individuals answered to them. */
@RestController
@RequestMapping("/api/consent-notices")
class NoticeController {

    /** One page of notices, and what may be done besides what each of them says. */
    record NoticeList(List<NoticeView> items, @Nullable String next, List<String> allowedActions) {}

    private final Notices notices;
    private final Consents consents;
    private final ConsentImport imports;
    private final Texts texts;

    NoticeController(Notices notices, Consents consents, ConsentImport imports, Texts texts) {
        this.notices = notices;
        this.consents = consents;
        this.imports = imports;
        this.texts = texts;
    }

    @GetMapping
    @OpenTo(Audience.SIGNED_IN)
    NoticeList list(Actor actor, @RequestParam(required = false) String cursor) {
        Page<NoticeView> page = notices.page(actor, Cursor.decode(cursor));
        return new NoticeList(page.items(), page.next(), notices.actions(actor));
    }

    @GetMapping("/{id}")
    @OpenTo(Audience.SIGNED_IN)
    NoticeView one(Actor actor, @PathVariable String id) {
        return notices.one(actor, id);
    }

    @PostMapping
    @OpenTo(Audience.SIGNED_IN)
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    NoticeView write(Actor actor, @Valid @RequestBody NoticeText text) {
        return notices.write(actor, text);
    }

    @PostMapping("/{id}/versions")
    @OpenTo(Audience.SIGNED_IN)
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    NoticeView correct(Actor actor, @PathVariable String id, @Valid @RequestBody NoticeText text) {
        return notices.correct(actor, id, text);
    }

    @PostMapping("/{id}/consents")
    @OpenTo(Audience.SIGNED_IN)
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    NoticeView record(Actor actor, @PathVariable String id, @Valid @RequestBody Capture capture) {
        consents.record(actor, id, capture);
        return notices.one(actor, id);
    }

    @PostMapping(path = "/{id}/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo(Audience.SIGNED_IN)
    ImportReport load(
            Actor actor,
            @PathVariable String id,
            @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "true") boolean dryRun,
            Locale locale) {
        String name = ImportFile.name(file.getOriginalFilename());
        ConsentImport.Result result = imports.load(actor, id, name, file, dryRun);
        return ImportReport.of(dryRun, Map.of(name, result.rows()), result.mistakes(), texts, locale);
    }
}
