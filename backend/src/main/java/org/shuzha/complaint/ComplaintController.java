package org.shuzha.complaint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuzha.matter.MatterRows.Ref;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * The public side of complaints (A36): no account, no session needed; number and secret travel in bodies only. None of the
 * POSTs takes an idempotency key: what is kept for a key would hold the secret.
 */
@RestController
@RequestMapping("/api/complaints")
class ComplaintController {

    record ComplaintAccess(
            @NotBlank @Size(max = 40) String number,
            @NotBlank @Size(max = 40) String secret) {}

    record ComplaintSupplement(
            @NotBlank @Size(max = 40) String number,
            @NotBlank @Size(max = 40) String secret,
            @NotBlank @Size(min = 2, max = 5000) String text) {}

    record ComplaintWithdrawal(
            @NotBlank @Size(max = 40) String number,
            @NotBlank @Size(max = 40) String secret,
            @Nullable @Size(max = 500) String reason) {}

    private final ComplaintIntake intake;
    private final ComplaintTracking tracking;
    private final ComplaintThrottle throttle;
    private final Recipients recipients;
    private final Channels channels;

    ComplaintController(
            ComplaintIntake intake,
            ComplaintTracking tracking,
            ComplaintThrottle throttle,
            Recipients recipients,
            Channels channels) {
        this.intake = intake;
        this.tracking = tracking;
        this.throttle = throttle;
        this.recipients = recipients;
        this.channels = channels;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo(Audience.EVERYBODY)
    @ResponseStatus(HttpStatus.CREATED)
    ComplaintIntake.ComplaintReceipt file(
            @Valid @RequestPart NewComplaint complaint,
            @RequestPart(required = false) List<MultipartFile> files,
            HttpServletRequest request) {
        throttle.takeFiling(request.getRemoteAddr());
        return intake.file(complaint, Upload.of(files));
    }

    @PostMapping("/tracking")
    @OpenTo(Audience.EVERYBODY)
    ComplaintTracking.TrackedComplaint track(@Valid @RequestBody ComplaintAccess access, HttpServletRequest request) {
        return tracking.track(tracking.open(access.number(), access.secret(), request.getRemoteAddr()));
    }

    @PostMapping(path = "/supplements", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo(Audience.EVERYBODY)
    ComplaintTracking.TrackedComplaint supplement(
            @Valid @RequestPart ComplaintSupplement supplement,
            @RequestPart(required = false) List<MultipartFile> files,
            HttpServletRequest request) {
        String id = tracking.open(supplement.number(), supplement.secret(), request.getRemoteAddr());
        throttle.takeFiling(request.getRemoteAddr());
        return tracking.supplement(id, supplement.text(), Upload.of(files));
    }

    @PostMapping("/withdrawals")
    @OpenTo(Audience.EVERYBODY)
    ComplaintTracking.TrackedComplaint withdraw(
            @Valid @RequestBody ComplaintWithdrawal withdrawal, HttpServletRequest request) {
        String id = tracking.open(withdrawal.number(), withdrawal.secret(), request.getRemoteAddr());
        return tracking.withdraw(id, withdrawal.reason());
    }

    /** Organisations of the register whose name contains the text, at most ten; none for less than two characters. */
    @GetMapping("/respondents")
    @OpenTo(Audience.EVERYBODY)
    List<Ref> respondents(@RequestParam String q) {
        return recipients.respondents(q).stream()
                .map(one -> new Ref(one.id(), one.name()))
                .toList();
    }

    /** How every authority is reached, and whether it takes complaints here (A36). */
    @GetMapping("/channels")
    @OpenTo(Audience.EVERYBODY)
    List<Channels.AuthorityChannel> channels() {
        return channels.published();
    }
}
