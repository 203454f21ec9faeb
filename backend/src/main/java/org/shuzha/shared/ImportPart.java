package org.shuzha.shared;

import java.util.List;
import java.util.Map;

/**
 * One capability's share of the import: reads its CSV files and writes what is right into the surrounding transaction,
 * which is rolled back when any file of any part carries an error. Parts run in {@code @Order}.
 */
public interface ImportPart {

    /** Columns this part understands by file name, in the order the files are read; {@code !} marks a required value. */
    Map<String, List<String>> files();

    /** Reads one of the files; mistakes go to the rows of the table, never into an exception. */
    void read(ImportTable table);
}
