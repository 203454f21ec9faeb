package org.shuzha.notice;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.shuzha.notice.Delivery.Channel;
import org.shuzha.notice.Delivery.State;

@Mapper
interface DeliveryMapper {

    void insert(Delivery delivery);

    boolean known(
            @Param("channel") Channel channel, @Param("targetId") String targetId, @Param("onceKey") String onceKey);

    Delivery find(String id);

    /** What is told. */
    NoticeEntry notice(String id);

    /** Ids of those to be sent now, the longest due first. */
    List<String> due(@Param("channel") Channel channel, @Param("now") Instant now);

    /** Takes one to send it now; 0 when somebody else did. Without a word about it, it is tried again then. */
    int take(@Param("id") String id, @Param("now") Instant now, @Param("again") Instant again);

    /** {@code tryAt} counts while it waits, {@code endedAt} afterwards. */
    void ended(
            @Param("id") String id,
            @Param("state") State state,
            @Param("tryAt") Instant tryAt,
            @Param("error") String error,
            @Param("endedAt") Instant endedAt);

    /** What else waits for a target that did not take the last one waits as long. */
    void hold(@Param("channel") Channel channel, @Param("targetId") String targetId, @Param("until") Instant until);

    /** Latest first, beyond {@code before} (null: from the start). */
    List<Delivery> failed(
            @Param("organisationId") String organisationId, @Param("before") String before, @Param("limit") int limit);

    int waiting(String organisationId);

    /** When a webhook of the organisation last arrived. */
    Instant webhookSentAt(String organisationId);

    /** Starts anew; 0 for what has not failed or is another organisation's. */
    int again(@Param("id") String id, @Param("organisationId") String organisationId, @Param("at") Instant at);
}
