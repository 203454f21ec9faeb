package org.shuzha.incident;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface IncidentMergeMapper {

    void insert(IncidentMerge merge);

    /** Null for a report that joined no other. */
    IncidentMerge find(String matterId);

    /** Reports that joined this incident, in the order in which they did. */
    List<IncidentMerge> into(String intoId);
}
