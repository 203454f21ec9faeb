package org.shuzha.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of second factors.
 *
 * @param issuer name of this installation in an authenticator app
 * @param keyFile file with 32 random bytes in Base64 that encrypt the secrets in the database
 * @param folder where a key is made when none is configured: for a demonstration or the embedded database only
 */
@ConfigurationProperties("shuzha.second-factor")
record FactorProperties(
        @DefaultValue("Shuzha") String issuer,
        @Nullable String keyFile,
        @DefaultValue("./data") String folder) {}
