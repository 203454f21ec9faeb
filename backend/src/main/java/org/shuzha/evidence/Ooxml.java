package org.shuzha.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Tells a Word, Excel or PowerPoint file from any other ZIP by the parts inside; macros are refused. */
final class Ooxml {

    private static final Map<EvidenceType, String> FOLDERS =
            Map.of(EvidenceType.DOCX, "word/", EvidenceType.XLSX, "xl/", EvidenceType.PPTX, "ppt/");
    private static final int MOST_ENTRIES = 10_000;

    private Ooxml() {}

    static boolean is(EvidenceType type, byte[] content) {
        boolean types = false;
        boolean folder = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int count = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith("vbaProject.bin") || ++count > MOST_ENTRIES) {
                    return false;
                }
                types |= name.equals("[Content_Types].xml");
                folder |= name.startsWith(FOLDERS.get(type));
            }
        } catch (IOException | IllegalArgumentException notZip) {
            return false;
        }
        return types && folder;
    }
}
