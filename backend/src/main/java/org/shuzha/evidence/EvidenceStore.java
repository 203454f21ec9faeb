package org.shuzha.evidence;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.shuzha.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the bytes of documents in the database, each encrypted with a key of its own, in pieces that fit any server's
 * packet limit.
 */
@Component
class EvidenceStore {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceStore.class);
    private static final int PIECE = 4 * 1024 * 1024;

    private final EvidenceMapper files;
    private final EvidenceProperties properties;
    private final MasterKeys masters;

    EvidenceStore(EvidenceMapper files, EvidenceProperties properties, MasterKeys masters) {
        this.files = files;
        this.properties = properties;
        this.masters = masters;
    }

    void write(String fileId, byte[] content) {
        write(fileId, content, files::insertContent);
    }

    private void write(String fileId, byte[] content, Consumer<EvidenceContent> keep) {
        EvidenceCipher cipher = properties.cipher();
        byte[] key = FileKey.fresh(cipher);
        files.insertKey(wrap(fileId, cipher, key));
        for (int from = 0, piece = 0; from < content.length; from += PIECE, piece++) {
            byte[] plain = Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE));
            byte[] sealed = cipher.seal(key, FileKey.nonce(piece), FileKey.context(fileId, piece), plain);
            keep.accept(new EvidenceContent(fileId, piece, sealed));
        }
    }

    /** Throws conflict {@code evidence.damaged} when what is stored is not what was uploaded. */
    byte[] read(EvidenceFile file) {
        try {
            byte[] content = opened(file);
            if (Hashes.hash(content).equals(file.hash())) {
                return content;
            }
            LOG.error("document {} has another hash than on the day it came", file.id());
        } catch (GeneralSecurityException altered) {
            LOG.error("document {} cannot be decrypted", file.id(), altered);
        }
        throw Problem.conflict("evidence.damaged", Map.of("id", file.id()));
    }

    /** Wraps a document's key with the active master key; a document that is still plain is encrypted. */
    void renew(EvidenceFile file) throws GeneralSecurityException {
        FileKey before = files.key(file.id());
        if (before != null) {
            byte[] key = before.unwrap(masters.secret(before.master()));
            files.replaceKey(wrap(file.id(), before.cipher(), key));
            return;
        }
        write(file.id(), read(file), files::replaceContent);
    }

    private byte[] opened(EvidenceFile file) throws GeneralSecurityException {
        FileKey stored = files.key(file.id());
        byte[] key = stored == null ? null : stored.unwrap(masters.secret(stored.master()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) file.size());
        EvidenceContent piece = files.content(file.id(), 0);
        while (piece != null) {
            byte[] context = FileKey.context(file.id(), piece.piece());
            bytes.writeBytes(
                    key == null
                            ? piece.content()
                            : stored.cipher().open(key, FileKey.nonce(piece.piece()), context, piece.content()));
            piece = files.content(file.id(), piece.piece() + 1);
        }
        return bytes.toByteArray();
    }

    private FileKey wrap(String fileId, EvidenceCipher cipher, byte[] key) {
        return FileKey.wrap(fileId, cipher, masters.active(), masters.secret(masters.active()), key);
    }
}
