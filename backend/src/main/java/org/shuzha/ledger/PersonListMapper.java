package org.shuzha.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PersonListMapper {

    /** A person on a list, known by the hash; {@code kind} says against which limit. */
    record Listed(String mark, Limit.Kind kind) {}

    void insert(PersonList list);

    void insertPersons(@Param("listId") String listId, @Param("persons") Collection<Listed> persons);

    PersonList find(String id);

    /** How many of a list's persons are still there. */
    long persons(String listId);

    /** Lists loaded before, whose persons are still there. */
    List<PersonList> left(Instant before);

    void forget(String stepId);

    /** How many of the list this matter counted first in the year. */
    long countedBy(
            @Param("matterId") String matterId,
            @Param("list") PersonList list,
            @Param("limit") Limit limit,
            @Param("year") int year);

    /** Counts those that the year has not counted yet; answers how many. */
    int count(
            @Param("matterId") String matterId,
            @Param("list") PersonList list,
            @Param("limit") Limit limit,
            @Param("year") int year);

    /** Limits of which persons of earlier years are still known. */
    List<LedgerMapper.LimitRow> withPersonsBefore(int year);

    int forgetBefore(@Param("limitId") String limitId, @Param("year") int year);
}
