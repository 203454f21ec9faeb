package org.shuzha.identity;

import java.util.List;
import java.util.Map;
import org.shuzha.shared.ImportTable.Mistake;

/** Rows read per file, or the mistakes because of which nothing was written. */
record ImportResult(Map<String, Integer> rows, List<Mistake> mistakes) {}
