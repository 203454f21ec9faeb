package org.shuzha.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface NoticeBoardMapper {

    void insert(NoticeEntry entry);

    /** Which of these people have been told already. */
    List<String> told(@Param("onceKey") String onceKey, @Param("people") Collection<String> people);

    /** Latest first, beyond {@code before} (null: from the start). */
    List<NoticeEntry> page(
            @Param("personId") String personId, @Param("before") String before, @Param("limit") int limit);

    Optional<NoticeEntry> find(@Param("personId") String personId, @Param("id") String id);

    /** Counts to 100 at most. */
    int unread(String personId);

    void read(@Param("personId") String personId, @Param("id") String id, @Param("at") Instant at);

    /** For everybody who was told these. */
    void readAll(@Param("onceKeys") Collection<String> onceKeys, @Param("at") Instant at);

    /** This one and all before it. */
    void readUntil(@Param("personId") String personId, @Param("id") String id, @Param("at") Instant at);
}
