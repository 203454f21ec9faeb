package org.shuzha.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** A public key of the trail. */
final class TrailKey {

    static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private static final int ID_BYTES = 4;

    private final SubjectPublicKeyInfo info;
    private final PublicKey key;
    private final SignatureAlgorithm algorithm;

    private TrailKey(SubjectPublicKeyInfo info) {
        this.info = info;
        this.algorithm = algorithm(info);
        try {
            this.key = BouncyCastleProvider.getPublicKey(info);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("No public key", unreadable);
        }
    }

    /** From X.509 bytes (SubjectPublicKeyInfo); throws {@link IllegalArgumentException} for other keys than SM2, Ed25519 and P-256. */
    static TrailKey of(byte[] encoded) {
        return new TrailKey(SubjectPublicKeyInfo.getInstance(encoded));
    }

    /** From the 32 bytes of an Ed25519 key. */
    static TrailKey ofEd25519(byte[] raw) {
        return new TrailKey(new SubjectPublicKeyInfo(new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519), raw));
    }

    /** Reads what {@link #base64()} wrote. */
    static TrailKey ofBase64(String text) {
        return of(Base64.getDecoder().decode(text));
    }

    /** Reads what {@link #pem()} wrote. */
    static TrailKey ofPem(String text) {
        return ofBase64(text.replaceAll("-----[A-Z ]+-----|\\s", ""));
    }

    private static SignatureAlgorithm algorithm(SubjectPublicKeyInfo info) {
        ASN1ObjectIdentifier algorithm = info.getAlgorithm().getAlgorithm();
        if (EdECObjectIdentifiers.id_Ed25519.equals(algorithm)) {
            return SignatureAlgorithm.ED25519;
        }
        ASN1Encodable curve = info.getAlgorithm().getParameters();
        if (GMObjectIdentifiers.sm2p256v1.equals(curve)) {
            return SignatureAlgorithm.SM2;
        }
        if (SECObjectIdentifiers.secp256r1.equals(curve)) {
            return SignatureAlgorithm.ECDSA;
        }
        throw new IllegalArgumentException("The trail is signed with SM2, Ed25519 or ECDSA on P-256");
    }

    SignatureAlgorithm algorithm() {
        return algorithm;
    }

    /** X.509 bytes. */
    byte[] encoded() {
        try {
            return info.getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String base64() {
        return Base64.getEncoder().encodeToString(encoded());
    }

    String pem() {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded());
        return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    }

    /** SHA-256 of the X.509 bytes: what two people compare to know that they mean the same key. */
    String fingerprint() {
        return HashAlgorithm.SHA_256.hex(encoded());
    }

    /** As in C2SP signed notes: first four bytes of SHA-256 over name, line feed, type and key, in hexadecimal. */
    String id(String name) {
        return id(name, algorithm.noteType());
    }

    /** As above for signatures of another type. */
    String id(String name, byte type) {
        byte[] start = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] bytes = algorithm == SignatureAlgorithm.ED25519 ? raw() : encoded();
        byte[] all = Arrays.copyOf(start, start.length + 1 + bytes.length);
        all[start.length] = type;
        System.arraycopy(bytes, 0, all, start.length + 1, bytes.length);
        return HexFormat.of().formatHex(HashAlgorithm.SHA_256.digest(all), 0, ID_BYTES);
    }

    /** The key itself without what X.509 says about it. */
    byte[] raw() {
        return info.getPublicKeyData().getBytes();
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            Signature check = Signature.getInstance(algorithm.jca(), BOUNCY_CASTLE);
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (SignatureException noSignature) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
