package org.shuzha.grant;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RelianceMapper {

    boolean relies(@Param("matterId") String matterId, @Param("noticeId") String noticeId);

    void rely(@Param("matterId") String matterId, @Param("noticeId") String noticeId, @Param("at") Instant at);

    /** Ids of the matters ever found covered by one of these notices. */
    List<String> matters(@Param("noticeIds") Collection<String> noticeIds);
}
