package org.shuzha.account;

import org.shuzha.identity.OutsideSignIn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a provider is configured, the sign-in page shows its button. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("shuzha.oidc.issuer")
class OidcConfiguration {

    @Bean
    OutsideSignIn outsideSignIn(OidcProperties properties) {
        return new OutsideSignIn(properties.name().zh(), properties.name().en());
    }
}
