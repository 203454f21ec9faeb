package org.shuzha.ledger;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface LedgerMapper {

    /** What the limit's row says; postings number the next line. */
    record LimitRow(String id, String organisationId, Limit.Kind kind, String assetId, long reserved, long postings) {

        Limit limit() {
            return new Limit(id, organisationId, kind, assetId);
        }
    }

    LimitRow find(String id);

    /** Under the row lock that every change to a limit takes. */
    LimitRow lock(String id);

    /** Makes the row unless somebody was faster. */
    void open(Limit limit);

    /** As {@link #lock}, for a limit that may have no row yet. */
    default LimitRow take(Limit limit) {
        if (lock(limit.id()) == null) {
            open(limit);
        }
        return lock(limit.id());
    }

    Long committed(@Param("limitId") String limitId, @Param("year") int year);

    /** What matters whose last evaluation is of this year hold. */
    long reservedIn(@Param("limitId") String limitId, @Param("year") int year);

    int addCommitted(@Param("limitId") String limitId, @Param("year") int year, @Param("amount") long amount);

    void insertAccount(@Param("limitId") String limitId, @Param("year") int year, @Param("amount") long amount);

    void reserve(@Param("limitId") String limitId, @Param("amount") long amount);

    void insert(Posting posting);

    /** The lines of a matter about a limit, oldest first. */
    List<Posting> held(@Param("matterId") String matterId, @Param("limitId") String limitId);

    /** Limits of which the matter ever had anything, in the order they are locked. */
    List<LimitRow> ofMatter(String matterId);

    /** Matters that hold a reservation last evaluated before this year, oldest reservation first. */
    List<String> heldBefore(int year);

    /** One page, newest first. */
    List<Posting> page(@Param("limitId") String limitId, @Param("before") Long before, @Param("size") int size);
}
