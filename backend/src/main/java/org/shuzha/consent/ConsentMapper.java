package org.shuzha.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.shuzha.shared.Actor;

@Mapper
interface ConsentMapper {

    void insert(ConsentRecord consent);

    /** What the person answered last to the version. */
    Optional<ConsentRecord> standing(@Param("noticeId") String noticeId, @Param("personMark") String personMark);

    /** The answer makes way for a later one. */
    void replace(String id);

    void withdraw(
            @Param("id") String id, @Param("how") Manner how, @Param("actor") Actor actor, @Param("at") Instant at);

    List<AliveConsent> aliveOf(@Param("organisationId") String organisationId, @Param("personMark") String personMark);

    long countAlive(@Param("noticeId") String noticeId, @Param("kinds") Collection<ConsentKind> kinds);
}
