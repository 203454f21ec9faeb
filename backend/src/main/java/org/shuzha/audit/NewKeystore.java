package org.shuzha.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.shuzha.shared.OwnersFile;
import org.springframework.stereotype.Component;

/** Makes a keystore with one key in the data folder, and beside it a file with its password that only the owner may read. */
@Component
class NewKeystore {

    private static final Duration VALID = Duration.ofDays(3650);

    private final TrailProperties properties;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    NewKeystore(TrailProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** The file, made when it is not there. */
    Path file() throws IOException, GeneralSecurityException {
        Path file = properties.inFolder("trail.p12");
        if (!Files.exists(file)) {
            KeyStore store = empty(properties.keystore().type());
            store.load(null, null);
            add(store, properties.keystore().alias(), password());
            Path draft = OwnersFile.empty(properties.inFolder("trail.p12.new"));
            try (OutputStream out = Files.newOutputStream(draft)) {
                store.store(out, password());
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    /** As the platform writes it, in AES: Bouncy Castle's own PKCS#12 costs every start a second, for a random password nobody guesses. */
    private static KeyStore empty(String type) throws GeneralSecurityException {
        return type.equals("PKCS12") ? KeyStore.getInstance(type) : KeyStore.getInstance(type, TrailKey.BOUNCY_CASTLE);
    }

    char[] password() throws IOException {
        return OwnersFile.password(properties.inFolder("trail.password"));
    }

    /** A new key pair with a certificate that says no more than whose it is. */
    void add(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        KeyPair pair = pair();
        store.setKeyEntry(alias, pair.getPrivate(), password, new X509Certificate[] {certificate(pair)});
    }

    private KeyPair pair() throws GeneralSecurityException {
        return switch (properties.keystore().algorithm()) {
            case ED25519 ->
                KeyPairGenerator.getInstance("Ed25519", TrailKey.BOUNCY_CASTLE).generateKeyPair();
            case SM2 -> onCurve("sm2p256v1");
            case ECDSA -> onCurve("secp256r1");
        };
    }

    private KeyPair onCurve(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", TrailKey.BOUNCY_CASTLE);
        generator.initialize(new ECGenParameterSpec(curve), random);
        return generator.generateKeyPair();
    }

    private X509Certificate certificate(KeyPair pair) throws GeneralSecurityException {
        X500Name name = new X500Name("CN=" + properties.origin());
        Instant now = clock.instant();
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(Long.SIZE, random).add(BigInteger.ONE),
                Date.from(now),
                Date.from(now.plus(VALID)),
                name,
                pair.getPublic());
        try {
            var signer = new JcaContentSignerBuilder(
                            properties.keystore().algorithm().jca())
                    .setProvider(TrailKey.BOUNCY_CASTLE)
                    .build(pair.getPrivate());
            return new JcaX509CertificateConverter()
                    .setProvider(TrailKey.BOUNCY_CASTLE)
                    .getCertificate(builder.build(signer));
        } catch (OperatorCreationException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }
}
