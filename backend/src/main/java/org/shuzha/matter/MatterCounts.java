package org.shuzha.matter;

import org.springframework.stereotype.Component;

/** How many matters wait for their requester. */
@Component
public class MatterCounts {

    private final MatterMapper mapper;

    MatterCounts(MatterMapper mapper) {
        this.mapper = mapper;
    }

    public int drafts(String requesterId) {
        return mapper.count(requesterId, MatterStatus.DRAFT);
    }

    public int returned(String requesterId) {
        return mapper.count(requesterId, MatterStatus.RETURNED);
    }
}
