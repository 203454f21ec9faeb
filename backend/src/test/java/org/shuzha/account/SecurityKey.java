package org.shuzha.account;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.shuzha.Client;
import tools.jackson.databind.JsonNode;

/**
 * An authenticator and the browser around it, with real keys and signatures (WebAuthn level 2, ES256, attestation none).
 * The fields are what a test may turn wrong.
 */
final class SecurityKey {

    private static final String DOOR = "/api/account/passkeys";
    private static final int PRESENT = 0x01;
    private static final int RECOGNISED = 0x04;
    private static final int ATTESTED = 0x40;

    private final KeyPair pair;
    private final byte[] id = new byte[32];

    String origin;
    String rpId = "localhost";
    /** Of the next signature; grows with each. */
    int counter = 1;

    boolean recognised = true;

    SecurityKey(Client client) {
        this.origin = client.uri("/").toString().replaceAll("/$", "");
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.pair = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Becomes a passkey of the person of this client; answers the recovery codes. */
    static SecurityKey of(Client client) {
        var key = new SecurityKey(client);
        client.post(DOOR, key.enrolment(client));
        return key;
    }

    Map<String, Object> enrolment(Client client) {
        return made(client.post(DOOR + "/challenge", null));
    }

    /** Asked at the door of sign-in, after the password. */
    Map<String, Object> atSignIn(Client client) {
        return shown(client.post("/api/session/passkey/challenge", null));
    }

    /** Asked for a fresh proof. */
    Map<String, Object> asProof(Client client) {
        return shown(client.post("/api/account/proof/challenge", null));
    }

    Map<String, Object> made(JsonNode options) {
        byte[] data = data(PRESENT | (recognised ? RECOGNISED : 0) | ATTESTED, attested());
        byte[] object = join(
                HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a0686175746844617461"),
                new byte[] {0x58, (byte) data.length},
                data);
        return Map.of(
                "name",
                "办公桌上的安全密钥",
                "made",
                Map.of("clientData", text(clientData("webauthn.create", options)), "attestation", text(object)));
    }

    /** What the browser would send to this question. */
    Map<String, Object> shown(JsonNode options) {
        byte[] data = data(PRESENT | (recognised ? RECOGNISED : 0), new byte[0]);
        byte[] client = clientData("webauthn.get", options);
        return Map.of(
                "id",
                text(id),
                "clientData",
                text(client),
                "authenticatorData",
                text(data),
                "signature",
                text(sign(join(data, sha256(client)))));
    }

    private byte[] attested() {
        byte[] x = coordinate(((ECPublicKey) pair.getPublic()).getW().getAffineX());
        byte[] y = coordinate(((ECPublicKey) pair.getPublic()).getW().getAffineY());
        byte[] length = {0, (byte) id.length};
        HexFormat hex = HexFormat.of();
        return join(new byte[16], length, id, hex.parseHex("a5010203262001215820"), x, hex.parseHex("225820"), y);
    }

    private byte[] data(int flags, byte[] rest) {
        byte[] count = ByteBuffer.allocate(4).putInt(counter).array();
        counter += counter == 0 ? 0 : 1;
        return join(sha256(rpId.getBytes(StandardCharsets.UTF_8)), new byte[] {(byte) flags}, count, rest);
    }

    private byte[] clientData(String type, JsonNode options) {
        String challenge = options.path("challenge").asString();
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[32];
        int skip = Math.max(0, bytes.length - 32);
        System.arraycopy(bytes, skip, fixed, 32 - (bytes.length - skip), bytes.length - skip);
        return fixed;
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
