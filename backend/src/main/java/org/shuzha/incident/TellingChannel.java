package org.shuzha.incident;

/** A way to persons outside. */
interface TellingChannel {

    Channel channel();

    /** Whether it is configured. */
    boolean open();

    /**
     * Answers what proves it: message id or the gateway's receipt. {@code id} stays the same however often it is tried. Throws
     * {@link org.shuzha.outbox.Unreachable} where trying again is in vain, otherwise whatever kept it from arriving.
     */
    String send(String id, String to, String subject, String text) throws Exception;
}
