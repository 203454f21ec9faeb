package org.shuzha.audit;

/** What a witness answers: an HTTP status with a plain text. */
record WitnessAnswer(int status, String type, String body) {

    static final int COSIGNED = 200;
    static final int MALFORMED = 400;
    static final int UNTRUSTED = 403;
    static final int UNKNOWN_LOG = 404;
    static final int CONFLICT = 409;
    static final int INCONSISTENT = 422;

    static final String SIZE = "text/x.tlog.size";
    private static final String TEXT = "text/plain; charset=utf-8";

    static WitnessAnswer cosigned(Note.Signed line) {
        return new WitnessAnswer(COSIGNED, TEXT, line.line());
    }

    static WitnessAnswer refused(int status, String why) {
        return new WitnessAnswer(status, TEXT, why + "\n");
    }

    /** The witness has seen another size than the log thinks. */
    static WitnessAnswer seen(long size) {
        return new WitnessAnswer(CONFLICT, SIZE, size + "\n");
    }

    /** Whether a log that we know showed us another history than before. */
    boolean accuses() {
        return status == INCONSISTENT || status == CONFLICT && !type.equals(SIZE);
    }
}
