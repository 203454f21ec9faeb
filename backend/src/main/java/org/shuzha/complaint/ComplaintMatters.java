package org.shuzha.complaint;

import java.time.Clock;
import java.util.LinkedHashMap;
import org.shuzha.matter.Matter;
import org.shuzha.matter.SystemFilings;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The matter in which an authority handles a complaint; it says whom it is about and nothing of what was written. */
@Component
class ComplaintMatters {

    static final String PROCEDURE = "complaint-handling";

    private final SystemFilings filings;
    private final JsonMapper json;
    private final Clock clock;

    ComplaintMatters(SystemFilings filings, JsonMapper json, Clock clock) {
        this.filings = filings;
        this.json = json;
        this.clock = clock;
    }

    /** {@code about}: name of the organisation of the register, or that it is none. */
    Matter open(String complaintId, String authorityId, String respondentId, String about, boolean named) {
        var form = new LinkedHashMap<String, Object>();
        if (respondentId != null) {
            form.put("respondent", respondentId);
        }
        form.put("respondentKind", respondentId == null ? "other" : "registered");
        form.put("received", Times.today(clock).toString());
        form.put("named", named ? "named" : "anonymous");
        return filings.file(new SystemFilings.Opening(
                PROCEDURE, authorityId, null, Actor.SYSTEM.personId(), about, json.valueToTree(form), complaintId));
    }
}
