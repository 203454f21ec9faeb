package org.shuzha.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.shuzha.shared.Problem;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Where somebody waits who gave the right password and has yet to give the second factor. Nobody is signed in there: no
 * endpoint but those of the factors knows this session. It lives in real time, and ends with the person's other sessions.
 */
@Component
class Threshold {

    private static final String WHO = Threshold.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    void wait(String personId, HttpServletRequest request) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(WHO, personId);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, personId);
    }

    /** Throws unauthenticated {@code session.second_step_over} for everybody else, and when it took too long. */
    String required(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .filter(session -> System.currentTimeMillis() - session.getCreationTime() < PATIENCE.toMillis())
                .map(session -> (String) session.getAttribute(WHO))
                .orElseThrow(() -> Problem.unauthenticated("session.second_step_over"));
    }
}
