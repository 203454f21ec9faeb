package org.shuzha.account;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * What the provider says about itself, and the library's code flow with it. ID tokens are signed with RS256; the person's
 * name comes from them alone, nothing else is asked of the provider.
 */
record OidcRegistration(ClientRegistration client, OidcAuthorizationCodeAuthenticationProvider codeFlow) {

    static final String RETURN = "/sign-in/oidc";
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    /** Asks the provider; throws RestClientException when it does not answer, IllegalStateException when it is another one. */
    static OidcRegistration discover(OidcProperties properties, Clock clock) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(properties.patience());
        Map<String, Object> said = RestClient.create(new RestTemplate(requests))
                .get()
                .uri(StringUtils.trimTrailingCharacter(properties.issuer(), '/') + DISCOVERY)
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});
        if (!properties.issuer().equals(said.get("issuer"))) {
            throw new IllegalStateException("the provider calls itself " + said.get("issuer"));
        }
        ClientRegistration client = ClientRegistrations.fromOidcConfiguration(said)
                .registrationId("oidc")
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .scope("openid", "profile")
                .redirectUri("{baseUrl}" + RETURN)
                .build();
        return new OidcRegistration(client, codeFlow(client, requests, clock));
    }

    private static OidcAuthorizationCodeAuthenticationProvider codeFlow(
            ClientRegistration client, JdkClientHttpRequestFactory requests, Clock clock) {
        var validator = new OidcIdTokenValidator(client);
        validator.setClock(clock);
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        client.getProviderDetails().getJwkSetUri())
                .restOperations(new RestTemplate(requests))
                .build();
        decoder.setJwtValidator(validator);
        var flow = new OidcAuthorizationCodeAuthenticationProvider(
                tokens(requests), request -> new DefaultOidcUser(List.of(), request.getIdToken()));
        flow.setJwtDecoderFactory(registration -> decoder);
        return flow;
    }

    private static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens(
            JdkClientHttpRequestFactory requests) {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }
}
