package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The tree against the public test vectors of Certificate Transparency, and every proof of every small tree. */
class MerkleTreeTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final TreeHash SHA_256 = new TreeHash(HashAlgorithm.SHA_256);

    /** Leaves and roots of the reference implementation of RFC 6962, whose tree RFC 9162 keeps. */
    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final Map<Subtree, byte[]> nodes = new HashMap<>();
    private final List<byte[]> roots = new ArrayList<>();
    private final List<byte[]> leaves = new ArrayList<>();

    @Test
    void rootsAreThoseOfTheReference() {
        ENTRIES.forEach(entry -> leaves.add(SHA_256.leaf(HEX.parseHex(entry))));
        grow(SHA_256);
        assertThat(roots.stream().map(HEX::formatHex)).isEqualTo(ROOTS);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void inclusionIsThatOfTheReference(long index, long size, String path) {
        rootsAreThoseOfTheReference();
        assertThat(hex(Paths.inclusion(index, size), SHA_256)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void consistencyIsThatOfTheReference(long first, long second, String path) {
        rootsAreThoseOfTheReference();
        assertThat(hex(Paths.consistency(first, second), SHA_256)).isEqualTo(path);
    }

    @ParameterizedTest
    @EnumSource
    void everyProofOfEverySmallTreeHoldsAndNoOtherDoes(HashAlgorithm algorithm) {
        TreeHash tree = new TreeHash(algorithm);
        for (int i = 0; i < 33; i++) {
            leaves.add(tree.leaf(new byte[] {(byte) i}));
        }
        grow(tree);
        for (int size = 1; size <= leaves.size(); size++) {
            for (int i = 0; i < size; i++) {
                inclusion(tree, i, size);
            }
            for (int first = 1; first <= size; first++) {
                consistency(tree, first, size);
            }
        }
    }

    private void inclusion(TreeHash tree, int index, int size) {
        List<byte[]> path = hashes(Paths.inclusion(index, size), tree);
        byte[] root = roots.get(size);
        assertThat(path.size()).isLessThanOrEqualTo(6);
        assertThat(Paths.included(tree, index, size, leaves.get(index), path, root))
                .isTrue();
        assertThat(Paths.included(tree, index, size, leaves.get((index + 1) % 33), path, root))
                .isFalse();
        assertThat(Paths.included(tree, index + 1L, size, leaves.get(index), path, root))
                .isFalse();
        assertThat(Paths.included(tree, index, size, leaves.get(index), path, roots.get(size - 1)))
                .isFalse();
        path = new ArrayList<>(path);
        path.add(root);
        assertThat(Paths.included(tree, index, size, leaves.get(index), path, root))
                .isFalse();
    }

    private void consistency(TreeHash tree, int first, int second) {
        List<byte[]> path = hashes(Paths.consistency(first, second), tree);
        byte[] one = roots.get(first);
        byte[] other = roots.get(second);
        assertThat(Paths.consistent(tree, first, one, second, other, path)).isTrue();
        assertThat(Paths.consistent(tree, first, roots.get(first - 1), second, other, path))
                .isFalse();
        assertThat(Paths.consistent(tree, first, one, second, roots.get(second - 1), path))
                .isFalse();
        path = new ArrayList<>(path);
        path.add(one);
        assertThat(Paths.consistent(tree, first, one, second, other, path)).isFalse();
    }

    private void grow(TreeHash tree) {
        Frontier frontier = new Frontier(tree, 0, Map.of());
        roots.add(frontier.root());
        for (byte[] leaf : leaves) {
            frontier.append(leaf).forEach(node -> nodes.put(node.subtree(), node.hash()));
            roots.add(new Frontier(tree, frontier.size(), nodes).root());
            assertThat(frontier.root()).isEqualTo(roots.get(roots.size() - 1));
        }
    }

    private List<byte[]> hashes(List<Span> spans, TreeHash tree) {
        return spans.stream().map(span -> span.hash(tree, nodes)).toList();
    }

    private String hex(List<Span> spans, TreeHash tree) {
        return String.join(" ", hashes(spans, tree).stream().map(HEX::formatHex).toList());
    }
}
