package org.shuzha.account;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.shuzha.account.PasskeyAnswers.Question;
import org.shuzha.account.PasskeyChallenges.Purpose;
import org.shuzha.account.PasskeyMessages.PasskeyAlgorithm;
import org.shuzha.account.PasskeyMessages.PasskeyCreation;
import org.shuzha.account.PasskeyMessages.PasskeyId;
import org.shuzha.account.PasskeyMessages.PasskeyOwner;
import org.shuzha.account.PasskeyMessages.PasskeyParty;
import org.shuzha.account.PasskeyMessages.PasskeyRequest;
import org.shuzha.account.PasskeyMessages.PasskeySelection;
import org.shuzha.identity.Profiles;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/** Asks a browser to make a passkey or to show one, and remembers in the session what was asked. */
@Component
class PasskeyQuestions {

    private final RelyingParty party;
    private final PasskeyChallenges challenges;
    private final PasskeyMapper passkeys;
    private final PasskeyAnswers answers;
    private final FactorProperties properties;
    private final Profiles profiles;

    PasskeyQuestions(
            RelyingParty party,
            PasskeyChallenges challenges,
            PasskeyMapper passkeys,
            PasskeyAnswers answers,
            FactorProperties properties,
            Profiles profiles) {
        this.party = party;
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.answers = answers;
        this.properties = properties;
        this.profiles = profiles;
    }

    /** The device recognises its person, and makes none where there is one. Throws {@code passkey.unavailable}. */
    PasskeyCreation make(Actor actor, HttpServletRequest request) {
        String rp = party.required(request).id();
        return new PasskeyCreation(
                challenges.next(Purpose.MAKE, request),
                new PasskeyParty(rp, properties.issuer()),
                new PasskeyOwner(handle(actor.personId()), profiles.username(actor.personId()), actor.name()),
                PasskeyAnswers.algorithms().stream().map(PasskeyAlgorithm::new).toList(),
                PasskeyChallenges.PATIENCE.toMillis(),
                known(actor.personId()),
                new PasskeySelection("preferred", "required"),
                "none");
    }

    /**
     * One of this person's. After a password a touch is enough; {@code recognised}: the device must recognise its person.
     * Throws {@code passkey.unavailable}, and not_found for whoever has none.
     */
    PasskeyRequest show(String personId, boolean recognised, HttpServletRequest request) {
        String rp = party.required(request).id();
        List<PasskeyId> known = known(personId);
        if (known.isEmpty()) {
            throw Problem.notFound("passkey");
        }
        return new PasskeyRequest(
                challenges.next(Purpose.SHOW, request),
                rp,
                PasskeyChallenges.PATIENCE.toMillis(),
                known,
                recognised ? "required" : "preferred");
    }

    /** What was asked in this session and not yet answered. */
    Optional<Question> open(Purpose purpose, HttpServletRequest request) {
        return challenges
                .take(purpose, request)
                .flatMap(challenge -> party.site(request).map(site -> new Question(challenge, site)));
    }

    private static String handle(String personId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(personId.getBytes(StandardCharsets.UTF_8));
    }

    private List<PasskeyId> known(String personId) {
        return passkeys.of(personId).stream()
                .map(passkey -> new PasskeyId(answers.id(passkey.credential())))
                .toList();
    }
}
