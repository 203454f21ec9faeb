package org.shuzha.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2AccessTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * A real provider of identities on a port of its own: Spring's authorization server, where everybody's password is {@link
 * #PASSWORD}. What stands in its ID tokens, and how they are signed, is what a test says.
 */
final class OidcServer {

    static final String CLIENT = "shuzha";
    static final String SECRET = "of the client";
    static final String PASSWORD = "of the provider";

    enum Signature {
        RIGHT,
        FOREIGN,
        NONE
    }

    /** That of the application under test, so that both move together. */
    private final Clock clock;

    volatile Consumer<Map<String, Object>> claims;
    volatile Signature signature;
    /** Whether it asks for the password again when it is told to. */
    volatile boolean obedient;

    private final Map<String, Instant> seen = new ConcurrentHashMap<>();
    private final ServletWebServerApplicationContext context;

    OidcServer(Clock clock) {
        this.clock = clock;
        reset();
        var builder = new SpringApplicationBuilder(Setup.class)
                .web(WebApplicationType.SERVLET)
                .initializers(context -> context.getBeanFactory().registerSingleton("server", this))
                .properties("spring.config.location=optional:classpath:/nowhere/", "server.port=0");
        context = (ServletWebServerApplicationContext) builder.run();
    }

    void reset() {
        claims = said -> {};
        signature = Signature.RIGHT;
        obedient = true;
    }

    String issuer() {
        return "http://localhost:" + context.getWebServer().getPort();
    }

    /** {@code prompt=login}: whoever is signed in there is forgotten, once for each request. */
    private void forget(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = ((HttpServletRequest) request).getSession();
        String state = request.getParameter("state");
        boolean asked = obedient && "login".equals(request.getParameter("prompt"));
        if (asked && !state.equals(session.getAttribute("asked"))) {
            session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            session.setAttribute("asked", state);
        }
        chain.doFilter(request, response);
    }

    private void say(JwtEncodingContext token) {
        if ("id_token".equals(token.getTokenType().getValue())) {
            String name = token.getPrincipal().getName();
            token.getClaims().claims(said -> {
                said.put("sub", "subject of " + name);
                said.put("preferred_username", name);
                said.put("auth_time", Date.from(seen.get(name)));
                claims.accept(said);
            });
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableWebSecurity
    @Import({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Setup {

        @Bean
        SecurityFilterChain chain(HttpSecurity http, OidcServer server) throws Exception {
            return http.oauth2AuthorizationServer(provider -> provider.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .csrf(csrf -> csrf.ignoringRequestMatchers("/login"))
                    .addFilterBefore(server::forget, SecurityContextHolderFilter.class)
                    .build();
        }

        @Bean
        UserDetailsService people(OidcServer server) {
            return name -> {
                server.seen.put(name, server.clock.instant());
                return User.withUsername(name)
                        .password("{noop}" + PASSWORD)
                        .roles("admin")
                        .build();
            };
        }

        @Bean
        InMemoryRegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(CLIENT)
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri("http://127.0.0.1/sign-in/oidc")
                    .scope("openid")
                    .scope("profile")
                    .build());
        }

        /** The issuer is the address it is asked at. */
        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JwtDecoder decoder(ImmutableJWKSet<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        ImmutableJWKSet<SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(new JWKSet(key()));
        }

        @Bean
        OAuth2TokenGenerator<?> tokens(OidcServer server, ImmutableJWKSet<SecurityContext> keys) throws JOSEException {
            JwtEncoder right = new NimbusJwtEncoder((selector, context) -> selector.select(keys.getJWKSet()));
            JWKSet others = new JWKSet(key());
            JwtEncoder foreign = new NimbusJwtEncoder((selector, context) -> selector.select(others));
            var generator = new JwtGenerator(parameters -> switch (server.signature) {
                case RIGHT -> right.encode(parameters);
                case FOREIGN -> foreign.encode(parameters);
                case NONE -> unsigned(parameters);
            });
            generator.setJwtCustomizer(server::say);
            generator.setClock(server.clock);
            return new DelegatingOAuth2TokenGenerator(generator, new OAuth2AccessTokenGenerator());
        }

        private static RSAKey key() throws JOSEException {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        }

        private static Jwt unsigned(JwtEncoderParameters parameters) {
            var said = new JWTClaimsSet.Builder();
            parameters
                    .getClaims()
                    .getClaims()
                    .forEach((name, value) -> said.claim(name, value instanceof Instant at ? Date.from(at) : value));
            return Jwt.withTokenValue(new PlainJWT(said.build()).serialize())
                    .header("alg", "none")
                    .claims(all -> all.putAll(parameters.getClaims().getClaims()))
                    .build();
        }
    }
}
