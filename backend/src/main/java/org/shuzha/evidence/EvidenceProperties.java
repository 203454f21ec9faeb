package org.shuzha.evidence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How documents are kept.
 *
 * @param cipher of new documents: {@code aes} or {@code sm4}; earlier ones keep theirs
 * @param keystore where the master keys are
 * @param clamav host and port of a virus scanner (clamd), null for none
 * @param patience how long a scan may take before the upload is refused
 */
@ConfigurationProperties("shuzha.evidence")
record EvidenceProperties(
        @DefaultValue("aes") EvidenceCipher cipher,
        @DefaultValue Keystore keystore,
        String clamav,
        @DefaultValue("20s") Duration patience) {

    /**
     * A Java keystore (PKCS#12, JCEKS) with secret keys of 256 bits; it may be the one of the trail.
     *
     * @param file null to make one in the trail's folder where that is allowed
     * @param password of the store and its keys
     * @param alias key that wraps; the others still unwrap, until every file's key is wrapped anew
     */
    record Keystore(
            String file,
            String password,
            @DefaultValue("evidence") String alias) {}
}
