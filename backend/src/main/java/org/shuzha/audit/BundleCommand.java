package org.shuzha.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** {@code java -jar shuzha.jar verify bundle.zip [fingerprint]}: needs neither a database nor a network. */
public final class BundleCommand {

    private static final int SOUND = 0;
    private static final int FAULTY = 1;
    private static final int USAGE = 2;

    private final PrintStream out;

    private BundleCommand(PrintStream out) {
        this.out = out;
    }

    /**
     * Checks a bundle and says which event was altered. With the fingerprint of a key that the institution published, that
     * key must have signed it. Answers the exit code: 0 sound, 1 not, 2 called in a wrong way.
     */
    public static int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            out.println("verify <bundle.zip> [<fingerprint>]   核验证明包 / checks a bundle");
            return USAGE;
        }
        String fingerprint = arguments.size() == 2 ? arguments.get(1) : null;
        return new BundleCommand(out).check(arguments.get(0), fingerprint);
    }

    private int check(String file, String fingerprint) {
        Map<String, String> files;
        try {
            files = BundleFiles.read(Path.of(file));
        } catch (IOException | InvalidPathException unreadable) {
            out.println("✗ 无法读取证明包 / cannot read the bundle: " + file);
            return FAULTY;
        }
        if (fingerprint != null) {
            files.entrySet()
                    .removeIf(entry -> entry.getKey().startsWith(Bundle.KEYS) && !of(fingerprint, entry.getValue()));
        }
        BundleCheck check = new BundleCheck(files);
        List<BundleCheck.Fault> faults = check.faults();
        events(check, faults);
        faults.stream().filter(fault -> fault.event() == null).forEach(fault -> out.println("✗ " + fault.what()));
        check.keys().values().forEach(key -> out.println("公钥指纹 / key fingerprint: " + key.fingerprint()));
        if (faults.isEmpty() && check.sealed()) {
            check.cosigned()
                    .forEach(given -> out.println("见证 / witnessed: " + given.at() + " "
                            + given.witness().text()));
        }
        out.println(faults.isEmpty() ? "✓ 全部成立 / everything holds" : "✗ 内容被改动 / something was altered");
        return faults.isEmpty() ? SOUND : FAULTY;
    }

    private static boolean of(String fingerprint, String pem) {
        try {
            return TrailKey.ofPem(pem).fingerprint().equalsIgnoreCase(fingerprint);
        } catch (RuntimeException noKey) {
            return false;
        }
    }

    private void events(BundleCheck check, List<BundleCheck.Fault> faults) {
        for (StoredLeaf leaf : check.leaves()) {
            List<String> wrong = faults.stream()
                    .filter(fault -> Long.valueOf(leaf.sequence()).equals(fault.event()))
                    .map(BundleCheck.Fault::what)
                    .toList();
            String mark = wrong.isEmpty() ? check.sealed(leaf.sequence()) ? "✓" : "○" : "✗";
            out.println(mark + " " + leaf.sequence() + " " + told(leaf) + " " + String.join("; ", wrong));
        }
        faults.stream()
                .filter(fault -> fault.event() != null
                        && check.leaves().stream().noneMatch(leaf -> leaf.sequence() == fault.event()))
                .forEach(fault -> out.println("✗ " + fault.event() + " " + fault.what()));
    }

    private static String told(StoredLeaf row) {
        try {
            Leaf leaf = Leaf.parse(row.content());
            return Instant.ofEpochMilli(leaf.at()) + " " + leaf.action();
        } catch (RuntimeException noLeaf) {
            return "?";
        }
    }
}
