package org.shuzha.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.shuzha.shared.OwnersFile;

/** The secret with which a witness signs. */
final class CosigningKey {

    private final WitnessKey known;
    private final Ed25519PrivateKeyParameters secret;

    private CosigningKey(String name, Ed25519PrivateKeyParameters secret) {
        this.secret = secret;
        this.known = new WitnessKey(
                name, TrailKey.ofEd25519(secret.generatePublicKey().getEncoded()));
    }

    /** From a file with the 32 bytes of the secret in Base64; made when it is not there, for its owner only. */
    static CosigningKey of(String name, Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] made = new Ed25519PrivateKeyParameters(new SecureRandom()).getEncoded();
            Files.writeString(OwnersFile.empty(file), Base64.getEncoder().encodeToString(made));
        }
        byte[] seed = Base64.getDecoder().decode(Files.readString(file).strip());
        return new CosigningKey(name, new Ed25519PrivateKeyParameters(seed));
    }

    WitnessKey known() {
        return known;
    }

    /** Below a checkpoint with this text, at that time in seconds since 1970-01-01 UTC. */
    Note.Signed cosign(String body, long seconds) {
        byte[] message = WitnessKey.message(seconds, body);
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, secret);
        signer.update(message, 0, message.length);
        byte[] signature = signer.generateSignature();
        byte[] stamped = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array();
        return new Note.Signed(known.name(), known.id(), stamped);
    }
}
