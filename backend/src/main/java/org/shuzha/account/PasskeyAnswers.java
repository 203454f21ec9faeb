package org.shuzha.account;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shuzha.account.PasskeyMessages.PasskeyMade;
import org.shuzha.account.PasskeyMessages.PasskeyShown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whether what a browser sends was signed by the passkey, for this challenge and this address. Which maker an
 * authenticator has is not asked, and the counter is compared where it is kept.
 */
@Component
class PasskeyAnswers {

    /** What was asked, and for which address. */
    record Question(String challenge, RelyingParty.Site site) {}

    /** What is kept of a new passkey: the authenticator's own id in Base64url, and all that it attested in Base64. */
    record Credential(String id, String text, long signCount, boolean backupEligible) {}

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyAnswers.class);

    private static final List<PublicKeyCredentialParameters> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256)
                    .stream()
                    .map(name -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, name))
                    .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager library = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);

    /** By their numbers, the one we like best first. */
    static List<Long> algorithms() {
        return ALGORITHMS.stream().map(one -> one.getAlg().getValue()).toList();
    }

    /** Empty when refused. Its person was recognised by the device, so that it can prove later who is there. */
    Optional<Credential> made(PasskeyMade made, Question question) {
        return guarded(() -> {
            var request = new RegistrationRequest(bytes(made.attestation()), bytes(made.clientData()));
            var parameters = new RegistrationParameters(server(question), ALGORITHMS, true);
            AuthenticatorData<?> data =
                    library.verify(request, parameters).getAttestationObject().getAuthenticatorData();
            byte[] attested = credentials.convert(data.getAttestedCredentialData());
            String text = Base64.getEncoder().encodeToString(attested);
            return new Credential(id(text), text, data.getSignCount(), data.isFlagBE());
        });
    }

    /** The counter that was signed; empty when refused. {@code recognised}: the device must have recognised its person. */
    Optional<Long> shown(Passkey passkey, PasskeyShown shown, Question question, boolean recognised) {
        return guarded(() -> {
            var request = new AuthenticationRequest(
                    bytes(shown.id()),
                    bytes(shown.authenticatorData()),
                    bytes(shown.clientData()),
                    bytes(shown.signature()));
            var known = new CredentialRecordImpl(
                    null,
                    null,
                    passkey.backupEligible(),
                    null,
                    0,
                    credentials.convert(Base64.getDecoder().decode(passkey.credential())),
                    null,
                    null,
                    null,
                    null);
            var parameters = new AuthenticationParameters(server(question), known, null, recognised);
            return library.verify(request, parameters).getAuthenticatorData().getSignCount();
        });
    }

    /** The authenticator's own id, in Base64url, of what it attested. */
    String id(String credential) {
        byte[] id = credentials.extractCredentialId(Base64.getDecoder().decode(credential));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private static ServerProperty server(Question question) {
        return ServerProperty.builder()
                .origin(new Origin(question.site().origin()))
                .rpId(question.site().id())
                .challenge(new DefaultChallenge(question.challenge()))
                .build();
    }

    /** Whatever the library says of bytes that anybody may have sent is a refusal. */
    private static <T> Optional<T> guarded(Supplier<T> check) {
        try {
            return Optional.of(check.get());
        } catch (RuntimeException refused) {
            LOG.debug("Passkey refused", refused);
            return Optional.empty();
        }
    }
}
