package org.shuzha.notice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface WebhookMapper {

    Optional<Webhook> find(String organisationId);

    /** Which of these organisations have one. */
    List<String> having(@Param("organisations") Collection<String> organisations);

    void insert(Webhook webhook);

    /** Sets it from the version before; 0 when that is not the version any more. */
    int update(Webhook webhook);

    int remove(@Param("organisationId") String organisationId, @Param("version") int version);
}
