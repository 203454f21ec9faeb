package org.shuzha.ledger;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface BaselineMapper {

    /** The last one entered for the year counts. */
    Baseline last(@Param("assetId") String assetId, @Param("year") int year);

    /** Assets that have any for the year. */
    List<String> counted(int year);

    void insert(Baseline baseline);
}
