package org.shuzha.grant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Platforms come with a bearer token, without a session and therefore without CSRF. */
@Configuration(proxyBeanMethods = false)
class PlatformSecurity {

    private static final String BEARER = "Bearer ";

    @Bean
    @Order(1)
    SecurityFilterChain platformChain(HttpSecurity http, GrantTokens tokens) throws Exception {
        return http.securityMatcher("/api/platform/**")
                .csrf(CsrfConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new TokenFilter(tokens), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Turns a known token into the principal of the request; who may call what is declared on the endpoints. */
    private static class TokenFilter extends OncePerRequestFilter {

        private final GrantTokens tokens;

        TokenFilter(GrantTokens tokens) {
            this.tokens = tokens;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String header = request.getHeader(HttpHeaders.AUTHORIZATION);
            if (header != null && header.startsWith(BEARER)) {
                tokens.find(header.substring(BEARER.length()))
                        .map(token -> new UsernamePasswordAuthenticationToken(token, null, List.of()))
                        .ifPresent(SecurityContextHolder.getContext()::setAuthentication);
            }
            chain.doFilter(request, response);
        }
    }
}
