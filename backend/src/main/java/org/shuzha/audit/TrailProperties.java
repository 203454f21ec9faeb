package org.shuzha.audit;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the trail.
 *
 * @param algorithm hash of new leaves: {@code sm3} or {@code sha-256}; earlier leaves keep theirs, and the tree keeps that
 *     of its first checkpoint
 * @param origin name of this trail in its checkpoints, without spaces; best a host name of the institution
 * @param folder where a keystore and anchors are kept that are not configured elsewhere
 * @param anchorFile file that every checkpoint is appended to; null for {@code trail-anchors.txt} in the folder
 * @param keystore where the signing keys are
 */
@ConfigurationProperties("shuzha.trail")
record TrailProperties(
        @DefaultValue("sm3") HashAlgorithm algorithm,
        @DefaultValue("shuzha.local") String origin,
        @DefaultValue("./data") String folder,
        String anchorFile,
        @DefaultValue Keystore keystore) {

    /**
     * A Java keystore, or what a provider presents as one (PKCS#11, SDF).
     *
     * @param file null where the provider needs none, or to make one in the folder where that is allowed
     * @param type e.g. {@code PKCS12}, {@code BCFKS}, {@code PKCS11}
     * @param provider JCA provider of store and signatures; {@code BC} is built in, others as {@code java.security} names them
     * @param password of the store and its keys
     * @param alias key that signs; the others stay trusted
     * @param algorithm of a key that is made: {@code sm2}, {@code ed25519} or {@code ecdsa}
     */
    record Keystore(
            String file,
            @DefaultValue("PKCS12") String type,
            @DefaultValue("BC") String provider,
            String password,
            @DefaultValue("trail") String alias,
            @DefaultValue("sm2") SignatureAlgorithm algorithm) {

        boolean configured() {
            return file != null || password != null;
        }
    }

    Path inFolder(String name) {
        return Path.of(folder, name);
    }

    Path anchors() {
        return anchorFile == null ? inFolder("trail-anchors.txt") : Path.of(anchorFile);
    }
}
