package org.shuzha.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuzha.decision.EffectiveScopes;
import org.shuzha.decision.Resolutions;
import org.shuzha.grant.GrantViews;
import org.shuzha.incident.IncidentViews;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterViews;
import org.shuzha.matter.Scope;
import org.shuzha.shared.Actor;
import org.shuzha.submission.AddressedBy;
import org.shuzha.submission.AddressedViews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A matter with everything around it: scope after conditions, resolutions, grant. */
@Component
class MatterPages {

    /**
     * The whole page; {@code effectiveScope} is null for a draft and where no data are to be used, {@code grant} before it is opened;
     * {@code coveredBy} is the standing resolution of a run, {@code standing} is for a standing resolution itself, {@code incident} for
     * a reported incident or hazard; {@code addressedBy} is who addressed it to the institution, {@code addressees} how many institutions it
     * addresses itself.
     */
    record MatterPage(
            @JsonUnwrapped MatterViews.MatterDetail matter,
            @Nullable ScopeView effectiveScope,
            List<Resolutions.Resolution> resolutions,
            StandingPages.@Nullable CoveredBy coveredBy,
            StandingPages.@Nullable StandingView standing,
            GrantViews.@Nullable GrantView grant,
            IncidentViews.@Nullable IncidentView incident,
            @Nullable AddressedBy addressedBy,
            int addressees) {}

    private final MatterViews views;
    private final EffectiveScopes scopes;
    private final Resolutions resolutions;
    private final StandingPages standing;
    private final GrantViews grants;
    private final IncidentViews incidents;
    private final AddressedViews addressed;

    MatterPages(
            MatterViews views,
            EffectiveScopes scopes,
            Resolutions resolutions,
            StandingPages standing,
            GrantViews grants,
            IncidentViews incidents,
            AddressedViews addressed) {
        this.views = views;
        this.scopes = scopes;
        this.resolutions = resolutions;
        this.standing = standing;
        this.grants = grants;
        this.incidents = incidents;
        this.addressed = addressed;
    }

    /** For an authority: nothing of form, data, opinions or execution. */
    MatterPage outside(Matter matter) {
        return new MatterPage(views.outside(matter), null, List.of(), null, null, null, null, null, 0);
    }

    /** In one transaction, because several parts of the page ask for the same rows: those are read once. */
    @Transactional(readOnly = true)
    public MatterPage page(Actor actor, Matter matter) {
        var detail = views.detail(actor, matter);
        Scope requested = Scope.requested(matter.form());
        boolean ofUse = matter.version() > 0 && !detail.assets().isEmpty() && requested.maxRows() > 0;
        return new MatterPage(
                detail,
                ofUse ? ScopeView.of(requested, scopes.of(matter), detail.assets()) : null,
                resolutions.ofMatter(matter.id()),
                standing.coveredBy(actor, matter),
                standing.view(matter),
                grants.ofMatter(actor, matter.id()),
                incidents.of(matter),
                addressed.addressedBy(matter),
                addressed.count(matter));
    }
}
