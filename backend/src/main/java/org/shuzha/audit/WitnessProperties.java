package org.shuzha.audit;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Witnesses: those who cosign our checkpoints, and what we need to cosign those of others.
 *
 * @param ask who is asked to cosign ours
 * @param logs whose checkpoints we cosign; none by default
 * @param name of this installation as a witness, without spaces and plus signs
 * @param keyFile secret of this installation as a witness, made when it is not there; null for {@code witness.key} in the
 *     folder of the trail
 * @param token that logs have to bring to be answered
 * @param timeout of one request to a witness
 */
@ConfigurationProperties("shuzha.witness")
record WitnessProperties(
        @DefaultValue List<Asked> ask,
        @DefaultValue List<Log> logs,
        @DefaultValue("witness.shuzha.local") String name,
        String keyFile,
        String token,
        @DefaultValue("PT10S") Duration timeout) {

    /**
     * A witness of ours.
     *
     * @param url where {@code /add-checkpoint} is appended
     * @param key name, key id and key as the witness prints them
     * @param token it wants to see, null for none
     */
    record Asked(String url, String key, String token) {

        WitnessKey witness() {
            return WitnessKey.parse(key);
        }
    }

    /** A trail we witness; {@code key} is its public key, X.509 in Base64 (the lines of the PEM). */
    record Log(String origin, String key) {}
}
