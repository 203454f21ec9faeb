package org.shuzha.sheet;

import java.util.List;

/** What stands on a sheet, in words and in order. */
record SheetPaper(
        String institution,
        String title,
        String subtitle,
        String number,
        String code,
        List<Section> sections,
        List<Signature> signatures,
        List<String> basis) {

    /** Rows under a heading of their own; the first section has none. */
    record Section(String heading, List<Row> rows) {}

    record Row(String label, List<String> lines) {}

    /** Who decided what, by which post and when. */
    record Signature(String step, String who, String at) {}
}
