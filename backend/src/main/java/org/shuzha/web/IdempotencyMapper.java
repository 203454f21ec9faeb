package org.shuzha.web;

import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface IdempotencyMapper {

    /** Waits while another transaction holds the same key; fails as a duplicate once that one has committed. */
    void claim(IdempotencyKey key);

    IdempotencyKey find(String id);

    void answer(@Param("id") String id, @Param("status") int status, @Param("body") String body);

    /** Deletes at most {@code limit} keys; answers how many. */
    int forget(@Param("before") LocalDateTime before, @Param("limit") int limit);
}
