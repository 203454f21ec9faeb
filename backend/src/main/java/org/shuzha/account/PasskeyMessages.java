package org.shuzha.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a browser is asked for and what it answers, in the words of WebAuthn; bytes are in Base64url, times in milliseconds. */
final class PasskeyMessages {

    private static final String KEY = "public-key";

    private PasskeyMessages() {}

    /** {@code PublicKeyCredentialCreationOptionsJSON}: make a passkey. */
    record PasskeyCreation(
            String challenge,
            PasskeyParty rp,
            PasskeyOwner user,
            List<PasskeyAlgorithm> pubKeyCredParams,
            long timeout,
            List<PasskeyId> excludeCredentials,
            PasskeySelection authenticatorSelection,
            @Schema(allowableValues = "none") String attestation) {}

    /** {@code PublicKeyCredentialRequestOptionsJSON}: show one of these. */
    record PasskeyRequest(
            String challenge,
            String rpId,
            long timeout,
            List<PasskeyId> allowCredentials,

            @Schema(allowableValues = {"preferred", "required"})
            String userVerification) {}

    /** A passkey made just now. */
    record PasskeyMade(
            @NotBlank @Size(max = 4096) String clientData,
            @NotBlank @Size(max = 16384) String attestation) {}

    /** A passkey shown just now; {@code id} is the authenticator's own. */
    record PasskeyShown(
            @NotBlank @Size(max = 2048) String id,
            @NotBlank @Size(max = 4096) String clientData,
            @NotBlank @Size(max = 4096) String authenticatorData,
            @NotBlank @Size(max = 2048) String signature) {}

    record PasskeyParty(String id, String name) {}

    record PasskeyOwner(String id, String name, String displayName) {}

    record PasskeyAlgorithm(@Schema(allowableValues = KEY) String type, long alg) {

        PasskeyAlgorithm(long alg) {
            this(KEY, alg);
        }
    }

    record PasskeyId(@Schema(allowableValues = KEY) String type, String id) {

        PasskeyId(String id) {
            this(KEY, id);
        }
    }

    record PasskeySelection(
            @Schema(allowableValues = "preferred") String residentKey,
            @Schema(allowableValues = "required") String userVerification) {}
}
