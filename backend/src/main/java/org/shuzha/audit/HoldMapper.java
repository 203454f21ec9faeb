package org.shuzha.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface HoldMapper {

    LegalHold find(String id);

    void insert(LegalHold hold);

    void lift(@Param("id") String id, @Param("by") String by, @Param("at") Instant at, @Param("reason") String reason);

    /** Those not lifted, the earliest first. */
    List<LegalHold> inForce(Collection<String> matterIds);
}
