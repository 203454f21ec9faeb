package org.shuzha.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** The course of a submission once it was sent: replied to, confirmed, closed. One process instance is one submission. */
@Service
class Dispatches {

    static final String PROCESS = "authority-submission";

    private final DispatchMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dispatches(DispatchMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    /** The reply that was recorded and confirmed by somebody else. */
    String confirmedAnswer(String processInstanceId) {
        Dispatch dispatch = mapper.ofInstance(processInstanceId);
        if (dispatch.confirmedBy() == null || dispatch.confirmedBy().equals(dispatch.enteredBy())) {
            throw new IllegalStateException("reply without a second person on dispatch " + dispatch.id());
        }
        return dispatch.answer();
    }

    /** What the authority, or the clerk for it, said last. */
    void reply(Dispatch dispatch, String answer, JsonNode reply, String enteredBy) {
        mapper.reply(dispatch.id(), answer, reply, enteredBy);
        if (dispatch.onPlatform()) {
            waitFor(dispatch, answer);
        }
        publish(dispatch.matterId(), "submission.replied", Map.of("dispatch", dispatch.id(), "answer", answer));
    }

    void confirm(Dispatch dispatch, String confirmedBy) {
        mapper.confirm(dispatch.id(), confirmedBy);
        waitFor(dispatch, dispatch.answer());
        publish(dispatch.matterId(), "submission.reply_confirmed", Map.of("dispatch", dispatch.id()));
    }

    /** When the authority answered, off the platform by the date of its letter, and the end that it gave its answer. */
    record Answer(Instant at, Optional<Instant> until) {}

    Answer close(String processInstanceId) {
        Dispatch dispatch = mapper.ofInstance(processInstanceId);
        boolean passedOn = dispatch.answer() == null;
        end(
                dispatch,
                passedOn ? DispatchState.PASSED_ON : DispatchState.ANSWERED,
                passedOn ? "submission.passed_on" : "submission.answered");
        Optional<LocalDate> letter = date(dispatch.reply(), "date");
        return new Answer(
                letter.map(day -> day.atStartOfDay(Times.ZONE).toInstant()).orElseGet(clock::instant),
                date(dispatch.reply(), "validUntil").map(Times::endOf));
    }

    /** The course that asked has ended otherwise: the authority has nothing left to answer. */
    void withdraw(String processInstanceId) {
        Dispatch dispatch = mapper.ofInstance(processInstanceId);
        if (dispatch != null && dispatch.endedAt() == null) {
            end(dispatch, DispatchState.WITHDRAWN, "submission.withdrawn");
        }
    }

    private static Optional<LocalDate> date(JsonNode reply, String field) {
        return Optional.ofNullable(reply)
                .map(said -> said.path(field).asString(""))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse);
    }

    private void end(Dispatch dispatch, DispatchState state, String action) {
        mapper.setState(dispatch.id(), state, clock.instant());
        publish(dispatch.matterId(), action, Map.of("dispatch", dispatch.id()));
    }

    private void waitFor(Dispatch dispatch, String answer) {
        if (answer.equals("supplement")) {
            mapper.setState(dispatch.id(), DispatchState.SUPPLEMENT, null);
        }
    }

    private void publish(String matterId, String action, Map<String, Object> facts) {
        events.publishEvent(new DispatchEvent(matterId, action, Actor.SYSTEM, facts));
    }
}
