package org.shuzha.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.shuzha.shared.Actor;
import org.springframework.stereotype.Service;

/** Hands out a matter's trail as an archive that can be checked without us. */
@Service
public class Bundles {

    private final BundleSource source;
    private final SigningKeys keys;
    private final Clock clock;

    Bundles(BundleSource source, SigningKeys keys, Clock clock) {
        this.source = source;
        this.keys = keys;
        this.clock = clock;
    }

    /** A zip for somebody who may read the matter; that it was taken is on the trail. */
    public byte[] take(Actor actor, String matterId) {
        Bundle bundle = source.read(actor, matterId);
        source.taken(actor, matterId, bundle.leaves().size());
        Map<String, String> files = bundle.files();
        files.put(Bundle.REPORT, new BundleReport(bundle).html());
        String manifest =
                Bundle.manifest(keys.origin(), bundle.matter(), bundle.leaves().size(), clock.millis(), files);
        files.put(Bundle.MANIFEST, keys.sign(manifest, null).text());
        return zip(files);
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
