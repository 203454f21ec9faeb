package org.shuzha.evidence;

import java.util.List;
import java.util.Map;
import org.shuzha.identity.Directory;
import org.shuzha.shared.Actor;
import org.springframework.stereotype.Component;

/** Documents with the names of who brought them. */
@Component
public class EvidenceRefs {

    private final Directory directory;

    EvidenceRefs(Directory directory) {
        this.directory = directory;
    }

    public List<EvidenceRef> of(List<EvidenceFile> files) {
        Map<String, String> names =
                directory.names(files.stream().map(EvidenceFile::uploadedBy).toList());
        return files.stream()
                .map(file -> new EvidenceRef(
                        file.id(),
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        file.algorithm(),
                        file.hash(),
                        new EvidenceRef.Named(
                                file.uploadedBy(), names.getOrDefault(file.uploadedBy(), Actor.SYSTEM.name())),
                        file.uploadedAt()))
                .toList();
    }
}
