package org.shuzha.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shuzha.shared.ImportPart;
import org.shuzha.shared.ImportTable;
import org.shuzha.shared.ImportTable.Mistake;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Loads a folder of CSV files through every capability's {@link ImportPart}: all of it, or nothing and the list of mistakes. */
@Service
class Importer {

    private final List<ImportPart> parts;
    private final ResourceLoader resources;

    Importer(List<ImportPart> parts, ResourceLoader resources) {
        this.parts = parts;
        this.resources = resources;
    }

    /** {@code folder} is a resource location that ends with a slash; files that are not there are left alone. */
    @Transactional
    public ImportResult load(String folder) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        for (ImportPart part : parts) {
            part.files().forEach((file, columns) -> {
                Resource resource = resources.getResource(folder + file);
                if (resource.exists()) {
                    ImportTable table = ImportCsv.read(file, columns, resource, mistakes);
                    part.read(table);
                    rows.put(file, table.rows().size());
                }
            });
        }
        if (rows.isEmpty()) {
            mistakes.add(new Mistake(folder, 0, "", "import.nothing", Map.of()));
        }
        if (!mistakes.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return new ImportResult(rows, mistakes);
    }
}
