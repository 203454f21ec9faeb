package org.shuzha.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shuzha.decision.StandingResolutions;
import org.shuzha.matter.Matter;
import org.shuzha.matter.SubmissionChecks;
import org.shuzha.matter.UnsavedDrafts;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the filing page shows beside a form that is being filled; nothing is saved. */
@RestController
class FilingController {

    /** {@code matter} is the draft or returned matter whose form this is, null before it is saved. */
    record Filing(
            @NotBlank @Size(max = 80) String procedure,
            @NotNull JsonNode form,
            @Nullable @Size(max = 26) String matter) {}

    /** What the form comes to, whether the standing resolution it names covers it, and the steps it would set going. */
    record FilingPreview(
            @JsonUnwrapped SubmissionChecks.Preview checks,
            StandingResolutions.@Nullable Check standing,
            List<Timeline.TimelineEntry> steps) {}

    private final UnsavedDrafts drafts;
    private final SubmissionChecks checks;
    private final StandingResolutions standing;
    private final ComingSteps coming;

    FilingController(UnsavedDrafts drafts, SubmissionChecks checks, StandingResolutions standing, ComingSteps coming) {
        this.drafts = drafts;
        this.checks = checks;
        this.standing = standing;
        this.coming = coming;
    }

    @OpenTo(Audience.SIGNED_IN)
    @PostMapping("/api/matters/checks")
    FilingPreview preview(Actor actor, @Valid @RequestBody Filing filing) {
        Matter draft = drafts.imagine(actor, filing.procedure(), filing.form(), filing.matter());
        var preview = checks.preview(draft);
        Matter assessed = draft.assessed(preview.level(), preview.approvalBody());
        String holder = Objects.requireNonNullElse(filing.matter(), draft.id());
        var check = preview.level() == null
                ? Optional.<StandingResolutions.Check>empty()
                : standing.check(assessed, holder);
        return new FilingPreview(preview, check.orElse(null), coming.ofDraft(assessed, check));
    }
}
