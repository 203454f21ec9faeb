package org.shuzha.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.ReadGuard;
import org.springframework.stereotype.Component;

/** Lines of a limit as screens show them. */
@Component
class PostingViews {

    /**
     * {@code matterId} is null where the reader may not open the matter. {@code listed} and {@code counted}: persons on the
     * list of a delivery, and those of them that count anew; null without one, when the amount counts.
     */
    record PostingView(
            long position,
            Posting.Kind kind,
            long amount,
            int year,
            @Nullable Long projected,
            @Nullable Long total,
            @Nullable Long listed,
            @Nullable Long counted,
            @Nullable String matterId,
            @Nullable String matterNumber,
            @Nullable String by,
            Instant at) {}

    private final Matters matters;
    private final Directory directory;
    private final List<ReadGuard> guards;

    PostingViews(Matters matters, Directory directory, List<ReadGuard> guards) {
        this.matters = matters;
        this.directory = directory;
        this.guards = guards;
    }

    List<PostingView> of(Actor actor, List<Posting> lines) {
        Set<String> ids = lines.stream().map(Posting::matterId).collect(Collectors.toSet());
        Map<String, Matter> known = matters.all(ids);
        Set<String> readable = ids.stream().filter(id -> mayRead(actor, id)).collect(Collectors.toSet());
        Map<String, String> names =
                directory.names(lines.stream().map(Posting::postedBy).distinct().toList());
        return lines.stream()
                .map(line -> view(line, known.get(line.matterId()), readable.contains(line.matterId()), names))
                .toList();
    }

    private static PostingView view(Posting line, Matter matter, boolean readable, Map<String, String> names) {
        return new PostingView(
                line.position(),
                line.kind(),
                line.amount(),
                line.ledgerYear(),
                line.projected(),
                line.total(),
                line.listed(),
                line.counted(),
                readable ? line.matterId() : null,
                matter == null ? null : matter.number(),
                names.get(line.postedBy()),
                line.postedAt());
    }

    private boolean mayRead(Actor actor, String matterId) {
        return ReadGuard.anyOf(guards.stream(), "matter", actor, matterId);
    }
}
