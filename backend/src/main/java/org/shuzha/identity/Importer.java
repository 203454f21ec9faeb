package org.shuzha.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.shuzha.shared.Actor;
import org.shuzha.shared.ImportPart;
import org.shuzha.shared.ImportTable;
import org.shuzha.shared.ImportTable.Mistake;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Loads files through every capability's {@link ImportPart}: all of it, or nothing and the list of mistakes. */
@Service
class Importer {

    /** Puts the rows of a file into the table that was made for it. */
    interface Source extends BiConsumer<ImportTable, List<String>> {}

    private final List<ImportPart> parts;
    private final ResourceLoader resources;

    Importer(List<ImportPart> parts, ResourceLoader resources) {
        this.parts = parts;
        this.resources = resources;
    }

    /** {@code folder} is a resource location that ends with a slash; files that are not there are left alone. */
    @Transactional
    public ImportResult load(String folder) {
        List<Mistake> mistakes = new ArrayList<>();
        Map<String, Source> sources = new LinkedHashMap<>();
        for (ImportPart part : parts) {
            part.files().keySet().forEach(file -> {
                Resource resource = resources.getResource(folder + file);
                if (resource.exists()) {
                    sources.put(file, (table, columns) -> ImportCsv.read(table, columns, resource, mistakes));
                }
            });
        }
        if (sources.isEmpty()) {
            mistakes.add(new Mistake(folder, 0, "", "import.nothing", Map.of()));
        }
        return load(Actor.SYSTEM, sources, mistakes, false);
    }

    /** Reads the sources in the order of the parts; nothing is written in a dry run or when there is any mistake. */
    @Transactional
    public ImportResult load(Actor actor, Map<String, Source> sources, List<Mistake> mistakes, boolean dryRun) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (ImportPart part : parts) {
            part.files().forEach((file, columns) -> {
                if (sources.containsKey(file)) {
                    ImportTable table = new ImportTable(file, actor, mistakes);
                    sources.get(file).accept(table, columns);
                    part.read(table);
                    rows.put(file, table.rows().size());
                }
            });
        }
        if (dryRun || !mistakes.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return new ImportResult(rows, mistakes);
    }
}
