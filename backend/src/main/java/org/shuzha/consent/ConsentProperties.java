package org.shuzha.consent;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ledger of consents.
 *
 * @param keyFile file with 32 random bytes in Base64 that key the hashes of persons; changing it loses them
 * @param folder where a key is made when none is configured: for a demonstration or the embedded database only
 */
@ConfigurationProperties("shuzha.consent")
record ConsentProperties(
        @Nullable String keyFile, @DefaultValue("./data") String folder) {}
