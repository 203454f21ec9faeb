package org.shuzha.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.Tika;
import org.shuzha.shared.Problem;

/** What may be uploaded: documents people read. The content, not the name alone, decides. */
enum EvidenceType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    PPT("application/vnd.ms-powerpoint", "ppt"),
    CSV("text/csv", "csv"),
    TXT("text/plain", "txt");

    private static final Tika TIKA = new Tika();

    /** What the bytes alone tell about each kind of container. */
    private static final Map<String, List<EvidenceType>> BY_CONTENT = Map.of(
            "application/pdf", List.of(PDF),
            "image/png", List.of(PNG),
            "image/jpeg", List.of(JPEG),
            "application/zip", List.of(DOCX, XLSX, PPTX),
            "application/x-tika-ooxml", List.of(DOCX, XLSX, PPTX),
            "application/x-tika-msoffice", List.of(DOC, XLS, PPT),
            "text/plain", List.of(CSV, TXT));

    private final String mediaType;
    private final List<String> extensions;

    EvidenceType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    /** Throws {@code evidence.type_refused} unless name and content agree on an allowed type. */
    static EvidenceType of(String name, byte[] content) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String seen = TIKA.detect(content);
        Optional<EvidenceType> type = Arrays.stream(values())
                .filter(candidate -> candidate.extensions.contains(extension))
                .filter(candidate -> BY_CONTENT.getOrDefault(seen, List.of()).contains(candidate))
                .filter(candidate ->
                        candidate.mediaType.startsWith("application/vnd.openxml") ? Ooxml.is(candidate, content) : true)
                .findFirst();
        return type.orElseThrow(
                () -> Problem.invalid("evidence.type_refused", Map.of("type", extension, "seen", seen)));
    }
}
