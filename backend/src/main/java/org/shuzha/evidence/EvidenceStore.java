package org.shuzha.evidence;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Keeps the bytes of documents in the database, in pieces that fit any server's packet limit. */
@Component
class EvidenceStore {

    private static final int PIECE = 4 * 1024 * 1024;

    private final EvidenceMapper files;

    EvidenceStore(EvidenceMapper files) {
        this.files = files;
    }

    void write(String fileId, byte[] content) {
        for (int from = 0, piece = 0; from < content.length; from += PIECE, piece++) {
            byte[] bytes = Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE));
            files.insertContent(new EvidenceContent(fileId, piece, bytes));
        }
    }

    byte[] read(EvidenceFile file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) file.size());
        EvidenceContent piece = files.content(file.id(), 0);
        while (piece != null) {
            bytes.writeBytes(piece.content());
            piece = files.content(file.id(), piece.piece() + 1);
        }
        return bytes.toByteArray();
    }
}
