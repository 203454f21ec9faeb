package org.shuzha.complaint;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface ComplaintChannelMapper {

    List<ComplaintChannel> all();

    /** Null before anything was published. */
    ComplaintChannel of(String authorityId);

    void insert(ComplaintChannel channel);

    /** 0 when somebody was faster; the version of the row grows. */
    int change(ComplaintChannel channel);
}
