package org.shuzha.notice;

import java.util.List;
import org.shuzha.identity.Contact;
import org.shuzha.notice.Delivery.Channel;

/** A way out of the house. */
interface DeliveryChannel {

    Channel channel();

    /** Whether anything can be sent at all. */
    boolean open();

    /** What the notices that were just raised send out; empty where nobody wants any. */
    List<Outgoing> outgoing(List<Addressed> raised);

    /** Throws whatever kept it from arriving. */
    void send(Delivery delivery, NoticeEntry notice) throws Exception;

    /** What somebody was told, and where that one is written to; {@code outside}: nobody of the house. */
    record Addressed(NoticeEntry notice, Contact contact, boolean outside) {}

    /** One notice to one target. */
    record Outgoing(NoticeEntry notice, String targetId, String organisationId) {}
}
