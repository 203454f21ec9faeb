package org.shuzha.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.tika.Tika;
import org.shuzha.shared.Problem;

/** What may be uploaded: documents people read. The content, not the name alone, decides. */
enum EvidenceType {
    PDF("application/pdf", PdfInspection::of, "pdf"),
    PNG("image/png", ImageInspection::png, "png"),
    JPEG("image/jpeg", ImageInspection::jpeg, "jpg", "jpeg"),
    DOCX(ooxml("wordprocessingml.document"), content -> OoxmlInspection.of("word/", content), "docx"),
    XLSX(ooxml("spreadsheetml.sheet"), content -> OoxmlInspection.of("xl/", content), "xlsx"),
    PPTX(ooxml("presentationml.presentation"), content -> OoxmlInspection.of("ppt/", content), "pptx"),
    DOC("application/msword", OleInspection::of, "doc"),
    XLS("application/vnd.ms-excel", OleInspection::of, "xls"),
    PPT("application/vnd.ms-powerpoint", OleInspection::of, "ppt"),
    CSV("text/csv", TextInspection::table, "csv"),
    TXT("text/plain", TextInspection::text, "txt");

    private static final Tika TIKA = new Tika();

    /** What the bytes alone tell about each kind of container. */
    private static final Map<String, List<EvidenceType>> BY_CONTENT = Map.of(
            "application/pdf", List.of(PDF),
            "image/png", List.of(PNG),
            "image/jpeg", List.of(JPEG),
            "application/zip", List.of(DOCX, XLSX, PPTX),
            "application/x-tika-ooxml", List.of(DOCX, XLSX, PPTX),
            "application/x-tika-msoffice", List.of(DOC, XLS, PPT),
            "text/plain", List.of(CSV, TXT),
            // Chinese text in GB 18030 is not recognised; what it is the inspection tells
            "application/octet-stream", List.of(CSV, TXT));

    private final String mediaType;
    private final Function<byte[], Optional<Flaw>> inspection;
    private final List<String> extensions;

    EvidenceType(String mediaType, Function<byte[], Optional<Flaw>> inspection, String... extensions) {
        this.mediaType = mediaType;
        this.inspection = inspection;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    /** The type of a document that was taken. */
    static EvidenceType ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Throws {@code evidence.type_refused} unless name and content agree on an allowed type, and {@code evidence.<flaw>}
     * for a content that is more than a document to read.
     */
    static EvidenceType of(String name, byte[] content) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String seen = TIKA.detect(content);
        EvidenceType type = Arrays.stream(values())
                .filter(candidate -> candidate.extensions.contains(extension))
                .filter(candidate -> BY_CONTENT.getOrDefault(seen, List.of()).contains(candidate))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("evidence.type_refused", Map.of("type", extension, "seen", seen)));
        type.inspection.apply(content).ifPresent(flaw -> {
            throw Problem.invalid("evidence." + flaw.name().toLowerCase(Locale.ROOT), Map.of("type", extension));
        });
        return type;
    }

    private static String ooxml(String kind) {
        return "application/vnd.openxmlformats-officedocument." + kind;
    }
}
