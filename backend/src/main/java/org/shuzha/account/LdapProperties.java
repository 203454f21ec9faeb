package org.shuzha.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A directory (LDAP, AD) that knows the passwords of people who have set none here.
 *
 * @param url e.g. {@code ldaps://ad.hospital.example}; null for no directory
 * @param user name to bind with, {@code {name}} standing for the user name: {@code {name}@hospital.example}, {@code
 *     uid={name},ou=staff,dc=hospital,dc=example}
 * @param unencrypted lets passwords travel in the open over {@code ldap://}; StartTLS is demanded otherwise
 */
@ConfigurationProperties("shuzha.ldap")
record LdapProperties(@Nullable String url, @Nullable String user, boolean unencrypted) {

    LdapProperties {
        if (url != null && (user == null || !user.contains("{name}"))) {
            throw new IllegalArgumentException("shuzha.ldap.user must say where {name} stands");
        }
    }
}
