package org.shuzha.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ContactMapper {

    /** Those of active people. */
    List<Contact> of(@Param("people") Collection<String> people);

    /** Whoever had read the person before has an older version. */
    void change(
            @Param("personId") String personId,
            @Param("email") String email,
            @Param("language") String language,
            @Param("at") Instant at);
}
