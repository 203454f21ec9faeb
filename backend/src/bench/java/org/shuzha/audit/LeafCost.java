package org.shuzha.audit;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a leaf costs before the database sees it: salts, commitments, canonical JSON and hash, beside the hash alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class LeafCost {

    private static final StreamHead HEAD = new StreamHead(7, "0123456789abcdef".repeat(4));

    /** The hash function. */
    @Param({"SM3", "SHA_256"})
    public String algorithm;

    private final LeafLoad.Happened change = new LeafLoad.Happened("matter:01J0000000000000000000000B");
    private final byte[] content =
            NewLeaf.after(HEAD, change, HashAlgorithm.SM3, 0).row().content().getBytes(StandardCharsets.UTF_8);

    /** Everything. */
    @Benchmark
    public Object leaf() {
        return NewLeaf.after(HEAD, change, HashAlgorithm.valueOf(algorithm), 0);
    }

    /** The hash of its bytes alone. */
    @Benchmark
    public Object hash() {
        return HashAlgorithm.valueOf(algorithm).digest(content);
    }
}
