package org.shuzha.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.shuzha.audit.Retention.State;

@Mapper
interface RetentionMapper {

    Retention find(String matterId);

    void insert(Retention retention);

    /** Sets the term; the last day only ever moves on. */
    void keep(Retention retention);

    void setState(@Param("matterId") String matterId, @Param("state") State state);

    /** Ids of those kept no longer than yesterday, without those held. */
    List<String> over(LocalDate today);

    /** By end of term, the earliest first; those without an end last. */
    List<Retention> page(RetentionSearch search);

    void insertReview(RetentionReview review);

    /** The latest first. */
    List<RetentionReview> reviews(Collection<String> matterIds);
}
