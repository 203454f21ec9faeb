package org.shuzha.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuzha.decision.EffectiveScopes;
import org.shuzha.decision.Resolutions;
import org.shuzha.grant.GrantViews;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterViews;
import org.shuzha.matter.Scope;
import org.shuzha.shared.Actor;
import org.springframework.stereotype.Component;

/** A matter with everything around it: scope after conditions, resolutions, grant. */
@Component
class MatterPages {

    /** The whole page; {@code effectiveScope} is null for a draft and where no data are asked for, {@code grant} before it is opened. */
    record MatterPage(
            @JsonUnwrapped MatterViews.MatterDetail matter,
            @Nullable ScopeView effectiveScope,
            List<Resolutions.Resolution> resolutions,
            GrantViews.@Nullable GrantView grant) {}

    private final MatterViews views;
    private final EffectiveScopes scopes;
    private final Resolutions resolutions;
    private final GrantViews grants;

    MatterPages(MatterViews views, EffectiveScopes scopes, Resolutions resolutions, GrantViews grants) {
        this.views = views;
        this.scopes = scopes;
        this.resolutions = resolutions;
        this.grants = grants;
    }

    MatterPage page(Actor actor, Matter matter) {
        var detail = views.detail(actor, matter);
        boolean ofData = matter.version() > 0 && !detail.assets().isEmpty();
        return new MatterPage(
                detail,
                ofData ? ScopeView.of(Scope.requested(matter.form()), scopes.of(matter), detail.assets()) : null,
                resolutions.ofMatter(matter.id()),
                grants.ofMatter(actor, matter.id()));
    }
}
