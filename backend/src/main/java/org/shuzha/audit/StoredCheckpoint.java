package org.shuzha.audit;

/** A checkpoint as it lies in the database: nothing in it is trusted before it is verified. */
record StoredCheckpoint(long treeSize, String note) {

    Note signed() {
        return Note.parse(note);
    }
}
