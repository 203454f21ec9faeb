package org.shuzha.consent;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface NoticeMapper {

    void insert(Notice notice);

    Optional<Notice> find(String id);

    /** Reads under a row lock: whoever counts, adds or withdraws consents to it does so one after the other. */
    Optional<Notice> lock(String id);

    /** Newest first, after the id when there is one. */
    List<Notice> page(
            @Param("organisationId") String organisationId, @Param("before") String before, @Param("limit") int limit);

    int lastVersion(String seriesId);

    /** Of these notices, those no later version of their series followed. */
    Set<String> latest(@Param("ids") Collection<String> ids);

    List<NoticeCount> counts(@Param("ids") Collection<String> ids);
}
