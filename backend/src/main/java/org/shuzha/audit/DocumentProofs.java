package org.shuzha.audit;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuzha.evidence.EvidenceFile;
import org.shuzha.evidence.EvidenceFiles;
import org.shuzha.evidence.GeneratedFiles;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Service;

/** Whether a document of a matter is still what the trail says came into it. */
@Service
class DocumentProofs {

    private static final Set<String> CAME = Set.of("evidence.attached", "evidence.generated");

    /**
     * What speaks for a document.
     *
     * @param valid stored bytes, hash on the trail and the matter's chain agree
     * @param leafHash of the leaf that says it came, null when there is none; {@code sequence} its number in the matter
     * @param checkpoint the signed note that the leaf is sealed in, null while it waits for its seal
     */
    record DocumentProof(
            String id,
            String name,
            String algorithm,
            String hash,
            boolean valid,
            @Nullable Long sequence,
            @Nullable String leafHash,
            @Nullable String checkpoint) {}

    record Comparison(boolean same) {}

    private final EvidenceFiles files;
    private final GeneratedFiles contents;
    private final Trail trail;
    private final TreeProofs tree;

    DocumentProofs(EvidenceFiles files, GeneratedFiles contents, Trail trail, TreeProofs tree) {
        this.files = files;
        this.contents = contents;
        this.trail = trail;
        this.tree = tree;
    }

    DocumentProof of(Actor actor, String id) {
        EvidenceFile file = require(actor, id);
        Proof proof = trail.proof(StreamAccess.MATTER + ":" + file.matterId());
        Optional<Proof.Entry> came =
                proof.leaves().stream().filter(entry -> saysItCame(entry, file)).findFirst();
        boolean sealed =
                came.filter(entry -> entry.sequence() <= proof.sealedUpTo()).isPresent();
        return new DocumentProof(
                id,
                file.name(),
                file.algorithm(),
                file.hash(),
                proof.intact() && came.isPresent() && contents.intact(file),
                came.map(Proof.Entry::sequence).orElse(null),
                came.map(Proof.Entry::hash).orElse(null),
                sealed ? tree.inclusion(proof.stream(), came.get().sequence()).checkpoint() : null);
    }

    Comparison compare(Actor actor, String id, byte[] content) {
        return new Comparison(contents.same(require(actor, id), content));
    }

    private EvidenceFile require(Actor actor, String id) {
        return files.readable(actor, id)
                .filter(file -> file.matterId() != null)
                .orElseThrow(() -> Problem.notFound("evidence"));
    }

    private static boolean saysItCame(Proof.Entry entry, EvidenceFile file) {
        if (!CAME.contains(entry.action())) {
            return false;
        }
        var facts = Leaf.parse(entry.content()).facts();
        return file.id().equals(facts.get("evidence")) && file.hash().equals(facts.get("hash"));
    }
}
