package org.shuzha.grant;

import org.shuzha.account.BearerFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Platforms come with a bearer token, without a session and therefore without CSRF. */
@Configuration(proxyBeanMethods = false)
class PlatformSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain platformChain(HttpSecurity http, GrantTokens tokens) throws Exception {
        return http.securityMatcher("/api/platform/**")
                .csrf(CsrfConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new BearerFilter(tokens::find), AnonymousAuthenticationFilter.class)
                .build();
    }
}
