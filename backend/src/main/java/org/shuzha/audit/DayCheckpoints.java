package org.shuzha.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Service;

/** The last checkpoint of a day, to be printed and kept outside of every computer. */
@Service
class DayCheckpoints {

    /** A public key that signed; {@code fingerprint} is SHA-256 of its X.509 bytes. */
    record Signer(String name, String keyId, String algorithm, String fingerprint) {}

    /**
     * What is printed.
     *
     * @param leaves events that came on that day
     * @param note the signed text itself
     */
    record DayCheckpoint(
            LocalDate day,
            String origin,
            long size,
            long leaves,
            String root,
            Instant at,
            String algorithm,
            List<Signer> signers,
            String note) {}

    private final SealMapper seals;
    private final SigningKeys keys;

    DayCheckpoints(SealMapper seals, SigningKeys keys) {
        this.seals = seals;
        this.keys = keys;
    }

    /** The state of the trail at the end of that day in Asia/Shanghai; throws not found when nothing was sealed by then. */
    DayCheckpoint of(LocalDate day) {
        StoredCheckpoint last = before(day.plusDays(1)).orElseThrow(() -> Problem.notFound("checkpoint"));
        long earlier = before(day).map(StoredCheckpoint::treeSize).orElse(0L);
        Checkpoint checkpoint = last.signed().checkpoint();
        return new DayCheckpoint(
                day,
                checkpoint.origin(),
                checkpoint.size(),
                checkpoint.size() - earlier,
                HexFormat.of().formatHex(checkpoint.root()),
                Instant.ofEpochMilli(checkpoint.at()),
                checkpoint.algorithm().id(),
                signers(last.signed()),
                last.note());
    }

    /** Later checkpoints are larger, so their times are searched by halves. */
    private Optional<StoredCheckpoint> before(LocalDate day) {
        long end = day.atStartOfDay(Times.ZONE).toInstant().toEpochMilli();
        StoredCheckpoint found = null;
        long low = 0;
        StoredCheckpoint latest = seals.latest();
        long high = latest == null ? 0 : latest.treeSize();
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            List<StoredCheckpoint> at = seals.checkpointsBelow(middle + 1, 1);
            if (at.isEmpty()) {
                low = middle;
            } else if (at.get(0).signed().checkpoint().at() < end) {
                found = at.get(0);
                low = middle;
            } else {
                high = at.get(0).treeSize() - 1;
            }
        }
        return Optional.ofNullable(found);
    }

    private List<Signer> signers(Note note) {
        Map<String, TrailKey> trusted = keys.trusted();
        return note.signatures().stream()
                .filter(signed -> trusted.containsKey(signed.keyId()))
                .map(signed -> {
                    TrailKey key = trusted.get(signed.keyId());
                    return new Signer(
                            signed.name(), signed.keyId(), key.algorithm().name(), key.fingerprint());
                })
                .toList();
    }
}
