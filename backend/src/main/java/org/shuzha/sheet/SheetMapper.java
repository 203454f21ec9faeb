package org.shuzha.sheet;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SheetMapper {

    void insert(Sheet sheet);

    List<Sheet> ofMatter(String matterId);

    Sheet find(String id);

    /** Ids of those to be made now. */
    List<String> due(Instant now);

    /** 0 when somebody else was faster. */
    int made(@Param("id") String id, @Param("at") Instant at);

    void postpone(@Param("id") String id, @Param("until") Instant until);
}
