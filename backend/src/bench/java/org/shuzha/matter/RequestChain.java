package org.shuzha.matter;

import java.net.URI;
import java.util.List;
import org.shuzha.Client;
import org.shuzha.Requests;
import org.shuzha.bench.Ground;
import org.shuzha.decision.Opinions;
import org.shuzha.inbox.Inbox;
import org.shuzha.inbox.TaskViews;
import org.shuzha.shared.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A data-use request through the use cases of the house: drafted, submitted, and decided by two owning departments and the
 * leader, each of whom looks into the inbox first.
 */
public final class RequestChain {

    private final Ground ground;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Inbox inbox;
    private final TaskViews views;
    private final Opinions opinions;
    private final Actor requester;
    private final List<Actor> owners;
    private final Actor leader;
    private final JsonNode form;

    public RequestChain(Ground ground, URI address) {
        this.ground = ground;
        this.drafts = ground.bean(Drafts.class);
        this.submissions = ground.bean(Submissions.class);
        this.inbox = ground.bean(Inbox.class);
        this.views = ground.bean(TaskViews.class);
        this.opinions = ground.bean(Opinions.class);
        this.requester = actor("zhang.wei");
        this.owners = List.of(actor("he.shuheng"), actor("liang.siqi"));
        this.leader = actor("shen.ruoxi");
        Client client = new Client(address).signIn("zhang.wei", "demo");
        this.form = JsonMapper.shared().valueToTree(Requests.form(client, "JY-03", "YX-02"));
    }

    /** The whole chain once; answers the matter. */
    public String once() {
        Matter draft = drafts.draft(requester, "data-use-request", form, null, null);
        Matter filed = submissions.submit(requester, draft.id(), draft.revision());
        owners.forEach(owner -> decide(owner, filed, "consent"));
        decide(leader, filed, "approve");
        return filed.id();
    }

    private void decide(Actor actor, Matter matter, String opinion) {
        var rows = views.rows(actor, inbox.page(actor, false, null, null, null).items());
        String task = rows.stream()
                .filter(row -> row.matter().id().equals(matter.id()))
                .findFirst()
                .orElseThrow()
                .id();
        opinions.give(actor, task, opinion, null, null, matter.version());
    }

    public Actor actor(String username) {
        return ground.jdbc()
                .queryForObject(
                        "SELECT id, name FROM identity_person WHERE username = ?",
                        (row, i) -> new Actor(row.getString(1), row.getString(2), "10.1.2.3"),
                        username);
    }
}
