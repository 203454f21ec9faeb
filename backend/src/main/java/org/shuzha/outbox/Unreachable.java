package org.shuzha.outbox;

/** Whom this goes to cannot be reached that way, however often it is tried. */
public class Unreachable extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean rests;

    /** {@code reason}: a code; {@code rests}: others may fare the same, so that the way is looked at before it goes on. */
    public Unreachable(String reason, boolean rests) {
        super(reason);
        this.rests = rests;
    }

    /** Whether the way is looked at before it goes on. */
    public boolean rests() {
        return rests;
    }
}
