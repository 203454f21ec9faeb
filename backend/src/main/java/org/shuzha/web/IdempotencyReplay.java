package org.shuzha.web;

/** Leaves a repeated request's controller without a second effect; carries the first answer. */
final class IdempotencyReplay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String body;

    IdempotencyReplay(int status, String body) {
        super("replay", null, false, false);
        this.status = status;
        this.body = body;
    }

    int status() {
        return status;
    }

    String body() {
        return body;
    }
}
