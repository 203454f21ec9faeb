package org.shuzha.audit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the few stored hashes that a proof or a growing tree needs. */
@Component
class TreeReader {

    private final SealMapper seals;

    TreeReader(SealMapper seals) {
        this.seals = seals;
    }

    Frontier frontier(TreeHash tree, long size) {
        return new Frontier(tree, size, read(new Span(0, size).subtrees()));
    }

    /** Hashes of these parts of the tree, in their order. */
    List<byte[]> hashes(TreeHash tree, List<Span> spans) {
        Set<Subtree> subtrees = new HashSet<>();
        spans.forEach(span -> subtrees.addAll(span.subtrees()));
        Map<Subtree, byte[]> nodes = read(subtrees);
        return spans.stream().map(span -> span.hash(tree, nodes)).toList();
    }

    private Map<Subtree, byte[]> read(Collection<Subtree> subtrees) {
        if (subtrees.isEmpty()) {
            return Map.of();
        }
        return seals.nodes(subtrees).stream().collect(Collectors.toMap(TreeNode::subtree, TreeNode::hash));
    }
}
