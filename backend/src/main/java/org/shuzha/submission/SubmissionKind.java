package org.shuzha.submission;

import java.util.Locale;
import java.util.Set;

/** What is asked of an authority, and what it can answer; the tasks of the process offer the same. */
enum SubmissionKind {
    REPORT("receipt", "supplement"),
    REVIEW("pass", "pass-with-limits", "return", "reject", "supplement"),
    FORWARDING("forward", "return", "not-accepted", "supplement"),
    DECISION("pass", "pass-with-limits", "reject", "not-accepted", "supplement"),
    /** A report that the local authority reports upward at once (A25.2). */
    UPWARD("reported-upward", "supplement"),
    /** A report that the local authority analyses, and reports upward where that is called for (A24.2). */
    SCREENING("reported-upward", "screened-out", "supplement"),
    /** What the local authority reported upward, as it reached the national one. */
    COPY("receipt", "supplement");

    private final Set<String> answers;

    SubmissionKind(String... answers) {
        this.answers = Set.of(answers);
    }

    static SubmissionKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The local authority may report it to the national one. */
    boolean upward() {
        return answers.contains("reported-upward");
    }

    Set<String> answers() {
        return answers;
    }
}
