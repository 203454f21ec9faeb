package org.shuzha.incident;

import java.time.Instant;
import java.util.List;

/**
 * A duty of an incident and its time.
 *
 * @param duty to whom: an authority of the vocabulary, {@code affected-persons}, {@code public}; or {@code plan}, {@code summary}
 * @param form how: report, upward, national, notify, warn, act
 * @param articles what it rests on, comma separated
 * @param wording what the article says of the time: immediately, promptly, or number
 * @param limitKind whose limit {@code dueAt} is; internal where the article names no number
 * @param startedBy what started it
 * @param processInstanceId the submission that meets it, null for none yet
 */
record IncidentClock(
        String id,
        String matterId,
        String duty,
        Phase phase,
        String form,
        String articles,
        String wording,
        String limitKind,
        Start startedBy,
        Instant startedAt,
        Instant dueAt,
        String processInstanceId,
        Instant metAt) {

    enum Phase {
        INITIAL,
        PROGRESS,
        FINAL
    }

    enum Start {
        DISCOVERY,
        CLASSIFICATION,
        PROGRESS,
        HANDLED
    }

    /** Goes to an authority in a submission. */
    boolean reports() {
        return form.equals(Recipient.REPORT) || form.equals(Recipient.UPWARD);
    }

    boolean met() {
        return metAt != null;
    }

    List<String> basis() {
        return List.of(articles.split(","));
    }
}
