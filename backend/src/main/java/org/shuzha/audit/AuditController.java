package org.shuzha.audit;

import java.time.LocalDate;
import java.util.List;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.OpenTo.Scope;
import org.shuzha.shared.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The sealed trail: checkpoints, proofs and its verification as a whole. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

    private final TreeProofs proofs;
    private final DayCheckpoints days;
    private final WitnessRecords witnesses;
    private final VerificationRuns runs;
    private final VerificationViews views;
    private final StreamAccess access;

    AuditController(
            TreeProofs proofs,
            DayCheckpoints days,
            WitnessRecords witnesses,
            VerificationRuns runs,
            VerificationViews views,
            StreamAccess access) {
        this.proofs = proofs;
        this.days = days;
        this.witnesses = witnesses;
        this.runs = runs;
        this.views = views;
        this.access = access;
    }

    /** Signed checkpoints, the newest first; they say nothing about anybody, and the more people keep one the better. */
    @GetMapping("/checkpoints")
    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_AUDIT)
    Page<TreeProofs.SignedCheckpoint> checkpoints(@RequestParam(required = false) String cursor) {
        return proofs.checkpoints(Cursor.decode(cursor));
    }

    /** The last checkpoint of a day in Asia/Shanghai, to print; 404 before anything was sealed. */
    @GetMapping("/day")
    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_AUDIT)
    DayCheckpoints.DayCheckpoint day(@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        return days.of(day);
    }

    /** Who cosigns our checkpoints, and how far they are. */
    @GetMapping("/witnesses")
    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_AUDIT)
    List<WitnessState> witnesses() {
        return witnesses.states();
    }

    /** For those who may read the stream; 404 for everybody else. */
    @GetMapping("/proofs/inclusion")
    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_AUDIT)
    TreeProofs.Inclusion inclusion(Actor actor, @RequestParam String stream, @RequestParam long sequence) {
        access.require(actor, stream);
        return proofs.inclusion(stream, sequence);
    }

    @GetMapping("/proofs/consistency")
    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_AUDIT)
    TreeProofs.Consistency consistency(@RequestParam long first, @RequestParam long second) {
        return proofs.consistency(first, second);
    }

    /** Begins to verify everything; auditors only. */
    @PostMapping("/verification")
    @Idempotent
    @OpenTo(Audience.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    VerificationViews.VerificationRun verify(Actor actor) {
        access.audited(actor);
        return views.view(actor, runs.start(actor));
    }

    /** The latest runs; auditors only. */
    @GetMapping("/verification")
    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_AUDIT)
    List<VerificationViews.VerificationRun> verifications(Actor actor) {
        access.audited(actor);
        return runs.latest().stream().map(run -> views.view(actor, run)).toList();
    }

    /** How far a run is and what it found; auditors only. */
    @GetMapping("/verification/{id}")
    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_AUDIT)
    VerificationViews.VerificationRun verification(Actor actor, @PathVariable String id) {
        access.audited(actor);
        return views.view(actor, runs.get(id));
    }
}
