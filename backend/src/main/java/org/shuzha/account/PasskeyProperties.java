package org.shuzha.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of passkeys, which are tied to the address of this installation for good.
 *
 * @param origin the address people open, such as {@code https://shuzha.hospital.example}; without it passkeys work only
 *     on {@code localhost} and in a demonstration
 * @param rpId the domain passkeys belong to: the host of that address unless said, or a domain above it
 */
@ConfigurationProperties("shuzha.passkeys")
record PasskeyProperties(@Nullable String origin, @Nullable String rpId) {}
